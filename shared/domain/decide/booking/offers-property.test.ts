import * as fc from "fast-check";
import { expect, it } from "vitest";
import { testBooking, testOffice } from "../../../testing/office.ts";
import { bookFor, cancelFor, moveTo } from "../../../testing/planner-requests.ts";
import {
  booking,
  details,
  hold,
  system,
  visitor,
  visitorWithoutMail,
  wait,
} from "../../../testing/requests.ts";
import { runOffice } from "../../../testing/run-office.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { mostTaken } from "../../booking/day-book.ts";
import type { Hold } from "../../booking/hold.ts";
import { placeOfAppointment, placeOfHold } from "../../booking/place-of.ts";
import type { Request } from "../../command.ts";
import { hour, minute, type Instant } from "../../instant.ts";
import { emptyOffice, type OfficeState } from "../../state.ts";

const acts = [
  "hold",
  "hold",
  "details",
  "wait",
  "wait",
  "cancel",
  "cancel",
  "move",
  "book",
] as const;
const later = ["tend", "tend", "accept", "decline"] as const;
const wishes = fc.array(
  fc.record({
    act: fc.constantFrom(...acts, ...later),
    pick: fc.nat(30),
    other: fc.nat(30),
    after: fc.constantFrom(0, minute, 12 * minute, 2 * hour),
  }),
  { minLength: 20, maxLength: 80, size: "max" },
);
type Wish = typeof wishes extends fc.Arbitrary<(infer W)[]> ? W : never;

const office = testOffice();
const { capacity } = testBooking;
const morning = wallTime("09:00", "2026-11-25");

it("[B6] [B2] nobody is offered a slot twice, nor two at once, and no offer overbooks", () => {
  let offers = 0;
  fc.assert(
    fc.property(wishes, (made) => {
      const run = runOffice(office);
      const given = new Set<string>();
      let state = emptyOffice;
      let now = wallTime("08:00");
      for (const wish of made) {
        now += wish.after;
        for (const moment of run.step(state, { request: requestOf(state, wish), at: now })) {
          state = moment.after;
          for (const event of moment.events) {
            if (event.type !== "SlotOffered") continue;
            offers += 1;
            const name = `${event.entry}|${event.hold.due}`;
            expect(given.has(name), `${name} is offered again`).toBe(false);
            given.add(name);
          }
          expect(overbooked(state)).toEqual([]);
          const entries = [...state.holds.values()].flatMap(offeredTo);
          expect(new Set(entries).size).toBe(entries.length);
        }
      }
    }),
    { numRuns: 60 },
  );
  // The histories are about offers.
  expect(offers).toBeGreaterThan(50);
});

function requestOf(state: OfficeState, { act, pick, other }: Wish): Request {
  const due = morning + (pick % 6) * 15 * minute;
  const holds = [...state.holds.values()];
  const held = holds.filter(({ status }) => status === "held");
  const offered = holds.filter(({ status }) => status === "offered");
  const secretOf = (of: typeof holds) => of[other % Math.max(1, of.length)]?.secret ?? "none";
  const appointment = 1 + (other % Math.max(1, state.nextAppointment - 1));
  switch (act) {
    case "hold":
      return hold(due, { people: 1 + (other % 2) });
    case "details":
      return details(secretOf(held), pick % 2 === 0 ? visitorWithoutMail(pick) : visitor(pick));
    case "wait":
      return wait(visitor(pick + 100), { people: 1 + (other % 2) });
    case "cancel":
      return cancelFor(appointment);
    case "move":
      return moveTo(appointment, due);
    case "book":
      return bookFor(due, visitor(other));
    case "tend":
      return system({ type: "TendBookings" });
    case "accept":
      return booking({ type: "AcceptOffer", secret: secretOf(offered) });
    case "decline":
      return booking({ type: "DeclineOffer", secret: secretOf(offered) });
  }
}

function offeredTo(hold: Hold): readonly number[] {
  return hold.status === "offered" ? [hold.entry] : [];
}

/** Instants at which more is taken than there is, or not what the books say, counted from appointments and holds. */
function overbooked({ appointments, holds, books }: OfficeState): readonly Instant[] {
  const places = [
    ...[...appointments.values()].flatMap((appointment) =>
      appointment.status === "cancelled" ? [] : (placeOfAppointment(appointment) ?? []),
    ),
    ...[...holds.values()].map(placeOfHold),
  ];
  return places
    .map(({ due }) => due)
    .filter((at) => {
      const there = places.filter(({ due, until }) => due <= at && at < until);
      const taken = { all: there.length, online: there.filter(({ online }) => online).length };
      const listed = mostTaken(books, "appointments", at, at + 5 * minute);
      const isMore = taken.all > capacity.online + capacity.staff || taken.online > capacity.online;
      return isMore || listed.all !== taken.all || listed.online !== taken.online;
    });
}
