import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, given } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { bookFor, cancelFor, closeDay, planner } from "../../../testing/planner-requests.ts";
import { book, details, hold, person, ticket, visitor } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { appointmentsOn } from "../../booking/appointments-on.ts";
import { hour, minute } from "../../instant.ts";

const office = testOffice();
const eight = wallTime("08:00");
const ten = wallTime("10:00");
const tuesday = wallTime("10:00", "2026-11-24");
const reopen = planner({ type: "ReopenDay", queue: "appointments", day: "2026-11-23" });

describe("a day that staff close", () => {
  it("[B8] loses what is booked on it, in one command, and each person is told", () => {
    const scene = given(
      office,
      at(bookFor(ten, visitor(1)), eight),
      at(bookFor(tuesday, visitor(2)), eight),
      at(book(ten, { person: person(3) }), eight),
    );
    const cancelled = {
      type: "AppointmentCancelled",
      by: "closure",
      reason: "office-closed",
    } as const;
    const content = {
      kind: "cancelled",
      by: "closure",
      reason: "office-closed",
      due: ten,
    } as const;
    const closed = scene.when(closeDay([3, 1]), eight);
    closed
      .thenHappened(
        {
          type: "DayClosed",
          closure: expect.objectContaining({
            from: wallTime("00:00"),
            to: wallTime("00:00", "2026-11-24"),
          }),
        },
        { ...cancelled, appointment: 1 },
        { ...cancelled, appointment: 3 },
      )
      .thenAnswered({ kind: "day-closed", cancelled: 2 })
      .thenMailed(
        { person: visitor(1).pseudonym, content },
        { person: person(3).pseudonym, content },
      );
    expect(closed.state.appointments.get(2)?.status).toBe("booked");
  });

  it("[B8] changes nothing when other appointments are hit by now than were shown", () => {
    const scene = given(
      office,
      at(bookFor(ten, visitor(1)), eight),
      at(bookFor(ten, visitor(2)), eight),
    );
    for (const hits of [[], [1], [1, 1], [1, 3], [1, 2, 3]]) {
      scene.when(closeDay(hits), eight).thenRefused({ code: "day-changed", appointments: 2 });
    }
    const fewer = scene.when(cancelFor(2), eight);
    fewer.when(closeDay([1, 2]), eight).thenRefused({ code: "day-changed", appointments: 1 });
    fewer.when(closeDay([1]), eight).thenAnswered({ kind: "day-closed", cancelled: 1 });
  });

  it("[B8] leaves who has arrived, and takes the slot from whoever is just booking; nothing is kept of them", () => {
    const scene = given(
      office,
      at(bookFor(ten, visitor(1)), eight),
      at(planner({ type: "MarkArrived", appointment: 1 }), eight),
      at(hold(wallTime("11:00")), eight),
      at(hold(wallTime("13:00")), eight),
      at(details("5".padStart(39, "0"), visitor(2)), eight),
      at(hold(tuesday), eight),
    );
    const closed = scene.when(closeDay([]), eight);
    closed
      .thenHappened(
        { type: "DayClosed" },
        { type: "HoldReleased", why: "closure" },
        { type: "HoldReleased", why: "closure" },
      )
      .thenKept({ kind: "forget-person", person: visitor(2).pseudonym });
    expect([...closed.state.holds.values()]).toMatchObject([{ due: tuesday }]);
    expect(closed.state.appointments.get(1)?.status).toBe("arrived");
  });

  it("[B8] [N3] admits no walk-ins, and the kiosk says when the queue opens next", () => {
    const closed = given(office, at(closeDay([], { queue: "clearing" }), ten));
    closed
      .when(ticket("clearing"), ten)
      .thenRefused({ code: "queue-closed", opensAt: wallTime("08:00", "2026-11-24") });
    closed.when(ticket("emergency", "lost"), ten).thenAnswered({ kind: "ticket" });
    const again = planner({ type: "ReopenDay", queue: "clearing", day: "2026-11-23" });
    closed.when(again, ten).when(ticket("clearing"), ten).thenAnswered({ kind: "ticket" });
  });

  it("[B8] is opened again, and what was cancelled stays cancelled", () => {
    const scene = given(office, at(bookFor(ten), eight), at(closeDay([1]), eight));
    scene.when(closeDay([]), eight).thenRefused({ code: "day-already-closed" });
    const open = scene.when(reopen, eight).thenHappened({ type: "DayReopened" });
    expect(open.state.appointments.get(1)?.status).toBe("cancelled");
    open.when(bookFor(ten), eight).thenAnswered({ kind: "appointment" });
    open.when(reopen, eight).thenRefused({ code: "day-not-closed" });
  });

  it("[B8] is today or later, of a queue of the office", () => {
    const scene = given(office);
    const past = closeDay([], { day: "2026-11-22" });
    scene.when(past, eight).thenRefused({ code: "appointment-in-past" });
    for (const queue of ["nothing", "constructor"]) {
      scene.when(closeDay([], { queue }), eight).thenRefused({ code: "unknown-name", what: queue });
    }
  });

  it("[B8] [T1] is closed from midnight to midnight on days of 23 and 25 hours", () => {
    for (const [day, length] of [
      ["2027-03-28", 23],
      ["2026-10-25", 25],
    ] as const) {
      const closed = given(office).when(closeDay([], { day }), wallTime("08:00", "2026-10-20"));
      const [closure] = closed.state.closures;
      expect(closure?.to).toBe((closure?.from ?? 0) + length * hour);
    }
  });

  it("[B8] has nobody booked on it, whatever was booked before", () => {
    const wish = fc.record({ slot: fc.nat(40), day: fc.nat(2), cancel: fc.boolean() });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 20 }), (wishes) => {
        let scene = given(office);
        for (const [who, { slot, day, cancel }] of wishes.entries()) {
          const due = wallTime("08:00", `2026-11-2${3 + day}`) + slot * 15 * minute;
          scene = scene.when(bookFor(due, visitor(who)), eight);
          if (cancel) scene = scene.when(cancelFor(who + 1), eight);
        }
        const monday = { from: wallTime("00:00"), to: wallTime("00:00", "2026-11-24") };
        const bookedOn = (state: typeof scene.state) =>
          appointmentsOn(state, "appointments", monday, office).filter(
            (a) => a.status === "booked",
          );
        const hits = bookedOn(scene.state).map(({ id }) => id);
        const closed = scene.when(closeDay(hits), eight);
        closed.thenAnswered({ kind: "day-closed", cancelled: hits.length });
        expect(bookedOn(closed.state)).toEqual([]);
        const everybody = [...closed.state.appointments.values()];
        const left = everybody.filter((a) => a.status === "booked" && a.due < monday.to);
        expect(left).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
