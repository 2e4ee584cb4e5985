import { describe, expect, it } from "vitest";
import { at, given } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { bookFor, cancelFor, closeDay, planner } from "../../../testing/planner-requests.ts";
import { checkIn, visitor } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { hour } from "../../instant.ts";

const office = testOffice();
const eight = wallTime("08:00");
const eleven = wallTime("11:00");
const arrived = planner({ type: "MarkArrived", appointment: 1 });
const walkIn = planner({ type: "TurnIntoWalkIn", appointment: 1 });
const booked = given(
  office,
  at(bookFor(eleven, visitor(17), { people: 3, language: "ar" }), eight),
);

describe("an appointment whose visitor comes to the desk", () => {
  it("[B11] [A2] waits for its time with a number, before the kiosk's window as well, and without a slip", () => {
    const here = booked.when(arrived, eleven - 2 * hour);
    here
      .thenHappened({ type: "TicketIssued" })
      .thenAnswered({ kind: "ticket", ticket: expect.objectContaining({ slip: null, people: 3 }) });
    expect(here.visit("T001")).toMatchObject({
      queue: "appointments",
      due: eleven,
      late: false,
      kiosk: null,
      language: "ar",
      servableSince: eleven,
    });
    expect(here.state.appointments.get(1)).toMatchObject({ status: "arrived", visit: 1 });
  });

  it("[B11] [A3] is served as a walk-in when staff say so, whatever the walk-in hours and closed days say", () => {
    const evening = wallTime("18:30");
    const closed = booked.when(closeDay([], { queue: "clearing" }), eight);
    const here = closed.when(walkIn, evening).thenHappened({ type: "TicketIssued" });
    expect(here.visit("K001")).toMatchObject({
      queue: "clearing",
      service: "study",
      late: true,
      servableSince: evening,
      appointment: 1,
    });
    expect(here.state.lines["clearing"]?.walkIns).toBe(1);
  });

  it("[A4] has one visit: who has arrived cannot arrive again, at the desk or as a walk-in", () => {
    const here = booked.when(arrived, eleven);
    here.when(arrived, eleven).thenRefused({ code: "wrong-status" });
    here.when(walkIn, eleven).thenRefused({ code: "wrong-status" });
    const code = here.state.appointments.get(1)?.code ?? "";
    here.when(checkIn(code), eleven).thenAnswered({
      kind: "ticket",
      ticket: expect.objectContaining({ number: "T001", again: true }),
    });
  });

  it("[B11] is one of today that is not cancelled", () => {
    const early = wallTime("11:00", "2026-11-22");
    const ahead = given(office, at(bookFor(eleven), early));
    for (const request of [arrived, walkIn]) {
      ahead.when(request, early).thenRefused({ code: "appointment-other-day", due: eleven });
      booked.when(cancelFor(1), eight).when(request, eight).thenRefused({ code: "wrong-status" });
      given(office).when(request, eight).thenRefused({ code: "appointment-unknown" });
    }
  });
});
