import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  everyHistory,
  historyOffice,
  playHistory,
  type History,
} from "../../../testing/histories.ts";
import { intents } from "../../../testing/intents.ts";
import { plansOf } from "../../../testing/run-office.ts";
import { countOf } from "../../ticket-number.ts";

/** Leased numbers begin where ordinary ones soon are. */
const office = { ...historyOffice, leaseTerms: { numbersFrom: 2, size: 5 } };

test("[N1][L1] no number is used twice on a day, and an ordinary one is never a leased one", () => {
  let handedIn = 0;
  const plans = plansOf(office);
  const holds = ({ moments }: History) => {
    for (const events of days(moments)) {
      const numbers = events.flatMap((event) =>
        event.type === "TicketIssued" || event.type === "TicketHandedIn"
          ? [event.visit.number]
          : [],
      );
      expect(numbers).toEqual([...new Set(numbers)]);
      const leased = events.flatMap((event) =>
        event.type === "NumbersLeased" ? [event.lease] : [],
      );
      for (const event of events) {
        if (event.type === "TicketHandedIn") handedIn += 1;
        if (event.type !== "TicketIssued") continue;
        const { number } = event.visit;
        const count = countOf(number);
        const lease = leased.find(
          ({ letter, from, to }) => number.startsWith(letter) && from <= count && count <= to,
        );
        expect(lease).toBeUndefined();
      }
      for (const [place, { letter, from, to }] of leased.entries()) {
        for (const other of leased.slice(place + 1)) {
          const apart = other.letter !== letter || other.from > to || other.to < from;
          expect(apart, `${letter}${from} and ${other.letter}${other.from}`).toBe(true);
        }
      }
    }
  };
  fc.assert(
    fc.property(intents, (wishes) => holds(playHistory(wishes, office, plans))),
    { numRuns: 100 },
  );
  expect(handedIn).toBeGreaterThan(15);
});

test("[L2] a ticket is handed in once, and in the order of its batch's drawing; it waits since it was drawn", () => {
  everyHistory(({ moments }) => {
    const seen = new Set<string>();
    for (const { events, before, at } of moments) {
      const arrivals: number[] = [];
      for (const event of events) {
        if (event.type !== "TicketHandedIn" && event.type !== "TicketLapsed") continue;
        const number = event.type === "TicketLapsed" ? event.number : event.visit.number;
        const ticket = `${event.lease} ${number}`;
        expect(seen.has(ticket), ticket).toBe(false);
        seen.add(ticket);
        if (event.type === "TicketLapsed") continue;
        const lease = before.leases.get(event.lease);
        expect(lease?.day).toBe(before.day);
        expect(event.visit.arrival).toBeLessThanOrEqual(at);
        expect(event.visit.arrival).toBeGreaterThanOrEqual(lease?.at ?? Infinity);
        arrivals.push(event.visit.arrival);
      }
      expect(arrivals).toEqual(arrivals.toSorted((a, b) => a - b));
    }
  });
});

/** The events of each business day. */
function days(moments: History["moments"]) {
  const all: History["moments"][number]["events"][number][][] = [[]];
  for (const event of moments.flatMap(({ events }) => events)) {
    if (event.type === "DayTurned") all.push([]);
    all.at(-1)?.push(event);
  }
  return all;
}
