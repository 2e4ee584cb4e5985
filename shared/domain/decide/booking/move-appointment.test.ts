import { describe, expect, it } from "vitest";
import { at, given } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { bookFor, cancelFor, moveTo } from "../../../testing/planner-requests.ts";
import {
  book,
  details,
  hold,
  system,
  visitor,
  visitorWithoutMail,
} from "../../../testing/requests.ts";
import { runOffice, type Step } from "../../../testing/run-office.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { mostTaken } from "../../booking/day-book.ts";
import { minute, type Instant } from "../../instant.ts";
import type { OfficeState } from "../../state.ts";

const office = testOffice();
const eight = wallTime("08:00");
const eleven = wallTime("11:00");
const one = wallTime("13:00");
const moved = "AppointmentMoved";

describe("an appointment that staff move", () => {
  it("[B5] takes the new place and gives the old one back in one step, and its person is told", () => {
    const scene = given(office, at(bookFor(eleven), eight));
    const after = scene.when(moveTo(1, one), eight);
    after
      .thenHappened({ type: moved, appointment: 1, due: one, until: one + 25 * minute })
      .thenAnswered({ kind: "appointment", appointment: 1 })
      .thenMailed({ content: { kind: "moved", due: one, appointment: 1 } });
    expect(taken(after.state, eleven)).toEqual({ all: 0, online: 0 });
    expect(taken(after.state, one)).toEqual({ all: 1, online: 0 });
  });

  it("[M2] its person is told of the last of two moves in one instant as well", () => {
    const scene = given(office, at(bookFor(eleven), eight));
    const first = scene.when(moveTo(1, one), eight);
    const second = first.when(moveTo(1, one + 15 * minute), eight);
    second.thenMailed({ content: { kind: "moved", due: one + 15 * minute } });
    const causes = [first, second].map(({ decision }) => decision.accepted && decision.mails);
    const [told, toldAgain] = causes.map((mails) => (mails ? mails[0]?.cause : undefined));
    expect(toldAgain).not.toBe(told);
  });

  it("[B5] stays where it is when the new slot is taken, or is none", () => {
    const full = [1, 2, 3].map((who) => at(bookFor(one, visitor(who)), eight));
    const scene = given(office, at(bookFor(eleven), eight), ...full);
    scene.when(moveTo(1, one), eight).thenRefused({ code: "slot-taken" });
    scene.when(moveTo(1, one + minute), eight).thenRefused({ code: "slot-not-offered" });
    scene.when(moveTo(9, one), eight).thenRefused({ code: "appointment-unknown" });
  });

  it("[B5] may overlap its own old place", () => {
    const three = [1, 2, 3].map((who) => at(bookFor(eleven, visitor(who)), eight));
    const scene = given(office, ...three);
    const quarter = eleven + 15 * minute;
    scene.when(bookFor(quarter, visitor(4)), eight).thenRefused({ code: "slot-taken" });
    scene.when(moveTo(1, quarter), eight).thenHappened({ type: moved, due: quarter });
  });

  it("[B2] counts against the staff's places then, so that no slot has more than the online share", () => {
    const online = [
      ...onlineBooking(1, eleven),
      ...onlineBooking(2, one),
      ...onlineBooking(3, one),
    ];
    const scene = given(office, ...online);
    expect(taken(scene.state, one)).toEqual({ all: 2, online: 2 });
    const after = scene.when(moveTo(1, one), eight);
    after.thenHappened({ type: moved, channel: "staff" });
    expect(taken(after.state, one)).toEqual({ all: 3, online: 2 });
    expect(taken(after.state, eleven)).toEqual({ all: 0, online: 0 });
  });

  it("[B2] takes its first place when it came from another system to a queue without booking", () => {
    const { appointments, ...queues } = office.queues;
    if (appointments === undefined) throw new Error("the test office has a queue `appointments`");
    const { booking: _, ...plain } = appointments;
    const before = testOffice({ queues: { ...queues, appointments: plain } });
    const imported = given(before, at(book(eleven), eight));
    expect(imported.state.appointments.get(1)?.place).toBeNull();
    imported.when(moveTo(1, one), eight).thenRefused({ code: "not-bookable" });

    const step = { request: moveTo(1, one), at: eight };
    const [{ after, events }] = runOffice(office).step(imported.state, step);
    expect(events).toMatchObject([{ type: moved, queue: "appointments", due: one }]);
    expect(taken(after, one)).toEqual({ all: 1, online: 0 });
  });

  it("[B5] is one that is booked", () => {
    const scene = given(office, at(bookFor(eleven), eight), at(cancelFor(1), eight));
    scene.when(moveTo(1, one), eight).thenRefused({ code: "wrong-status" });
  });

  it("[B7] is reminded of again", () => {
    const [friday, wednesday, monday] = ["2026-11-27", "2026-11-25", "2026-11-23"];
    const scene = given(
      office,
      at(bookFor(wallTime("10:00", friday)), wallTime("09:00", monday)),
      at(system({ type: "TendBookings" }), wallTime("10:00", wednesday)),
      at(moveTo(1, wallTime("10:00", "2026-12-04")), wallTime("11:00", wednesday)),
    );
    scene
      .when(system({ type: "TendBookings" }), wallTime("10:00", "2026-12-02"))
      .thenHappened({ type: "AppointmentReminded", appointment: 1 });
  });
});

/** Booked on the booking pages, without an address and so at once. */
function onlineBooking(count: number, due: Instant): readonly Step[] {
  const secret = String(count * 2).padStart(39, "0");
  return [at(hold(due), eight), at(details(secret, visitorWithoutMail(count)), eight)];
}

function taken({ books }: OfficeState, from: Instant) {
  return mostTaken(books, "appointments", from, from + 5 * minute);
}
