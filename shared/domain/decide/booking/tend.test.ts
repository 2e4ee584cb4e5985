import { describe, expect, it } from "vitest";
import { at, given, type Scene } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { bookFor, cancelFor, moveTo } from "../../../testing/planner-requests.ts";
import {
  book,
  details,
  hold,
  system,
  visitor,
  visitorWithoutMail,
  wait,
} from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { blockOf } from "../../booking/day-book.ts";
import { planDay } from "../../day-plan.ts";
import type { Context } from "../../decision.ts";
import { day, hour, minute, type Instant } from "../../instant.ts";
import { businessDay } from "../../wall-clock.ts";
import { bookingsDue, tendBookings } from "./tend.ts";

const office = testOffice();
const eight = wallTime("08:00");
const friday = wallTime("10:00", "2026-11-27");
const tend = system({ type: "TendBookings" });

describe("what time alone does to bookings", () => {
  it("[B3] a hold falls after ten minutes, not before", () => {
    const held = given(office, at(hold(friday), eight));
    expect(isDue(held, eight + 10 * minute - 1)).toBe(false);
    held.when(tend, eight + 10 * minute - 1).thenHappened();
    expect(isDue(held, eight + 10 * minute)).toBe(true);
    const fallen = held.when(tend, eight + 10 * minute);
    fallen.thenHappened({ type: "HoldReleased", why: "expired" }).thenKept();
    expect(fallen.state.books.size).toBe(0);
    expect(isDue(fallen, eight + hour)).toBe(false);
  });

  it("[B3] a reservation falls after thirty minutes, and nothing is kept of its person", () => {
    const secret = "2".padStart(39, "0");
    const reserved = given(
      office,
      at(hold(friday), eight),
      at(details(secret, visitor(17)), eight + 5 * minute),
    );
    expect(isDue(reserved, eight + 35 * minute - 1)).toBe(false);
    reserved
      .when(tend, eight + 35 * minute)
      .thenHappened({ type: "HoldReleased", why: "expired" })
      .thenKept({ kind: "forget-person", person: visitor(17).pseudonym });
  });

  it("[B7] one reminder goes out two days before, with the link of the appointment", () => {
    const booked = given(office, at(bookFor(friday), eight));
    const from = friday - 48 * hour;
    expect(isDue(booked, from - 1)).toBe(false);
    const reminded = booked.when(tend, from);
    const { secret } = booked.state.appointments.get(1) ?? {};
    reminded.thenHappened({ type: "AppointmentReminded", appointment: 1 }).thenMailed({
      cause: `reminder:1:${friday}`,
      person: visitor(17).pseudonym,
      content: { kind: "reminder", due: friday, secret: secret ?? "none" },
    });
    expect(isDue(reminded, from + hour)).toBe(false);
    expect([...reminded.state.books.values()]).toMatchObject([{ appointments: [1], toRemind: [] }]);
    // A server that was off catches up, but not with what is over.
    booked.when(tend, friday - 1).thenHappened({ type: "AppointmentReminded" });
    booked.when(tend, friday).thenHappened();
  });

  it("[B7] who booked or was moved later than that gets none, nor who cancelled or has no address", () => {
    const from = friday - 48 * hour;
    const none = [
      given(office, at(bookFor(friday), from)),
      given(office, at(bookFor(friday), eight), at(cancelFor(1), eight)),
      given(office, at(bookFor(friday, visitorWithoutMail(17)), eight)),
      given(office, at(bookFor(friday + hour), eight), at(moveTo(1, friday), from)),
      given(testOffice({ mail: null }), at(bookFor(friday), eight)),
    ];
    for (const scene of none)
      scene
        .when(tend, from + hour)
        .thenHappened()
        .thenMailed();
    given(office, at(bookFor(friday), from - 1))
      .when(tend, from)
      .thenHappened({
        type: "AppointmentReminded",
      });
  });

  it("[B7] reminds of an imported appointment that takes no place, and of one in a queue that the office gave up", () => {
    const from = friday - 48 * hour;
    const { booking: _none, ...placeless } = office.queues["appointments"] ?? never();
    const withoutPlaces = testOffice({ queues: { ...office.queues, appointments: placeless } });
    const imported = given(withoutPlaces, at(book(friday), eight));
    expect([...imported.state.books.entries()].map(([key]) => key)).toEqual([
      `|${blockOf(friday)}`,
    ]);
    imported.when(tend, from).thenHappened({ type: "AppointmentReminded", appointment: 1 });

    const { state } = given(office, at(bookFor(friday), eight));
    const { appointments: _gone, ...queues } = office.queues;
    const after = { ...contextAt(from), definition: { ...office, queues } };
    expect(tendBookings(state, after).events).toMatchObject([{ type: "AppointmentReminded" }]);
  });

  it("[B6] [P1] who waited in vain leaves the list after the booking window and a month; nothing is kept", () => {
    const waiting = given(office, at(wait(visitor(2)), eight));
    const end = eight + (14 + 30) * day;
    expect(isDue(waiting, end - 1)).toBe(false);
    waiting
      .when(tend, end)
      .thenHappened({ type: "WaitingListLeft", why: "over" })
      .thenKept({ kind: "forget-person", person: visitor(2).pseudonym });
  });
});

function never(): never {
  throw new Error("the office has this queue");
}

function isDue({ state }: Scene, now: Instant): boolean {
  return bookingsDue(state, contextAt(now));
}

function contextAt(now: Instant): Context {
  const plan = planDay(office, businessDay(now, office.zone));
  const [secret, codeDigits] = ["0".repeat(39), "0".repeat(11)];
  return { definition: office, plan, now, secret, codeDigits };
}
