import { describe, expect, it } from "vitest";
import { everyBookingHistory, everyHistory, historyOffice } from "../../testing/histories.ts";
import { plansOf, runOffice, type Moment } from "../../testing/run-office.ts";
import { system } from "../../testing/requests.ts";
import type { PersonPseudonym } from "../appointment.ts";
import { day as dayLength, hour, type Instant } from "../instant.ts";
import type { OfficeState } from "../state.ts";
import { cell, bookKey, blockOf } from "./day-book.ts";
import type { Link } from "./link.ts";

/** Somebody's stretch of a place, found without the books. */
interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly online: boolean;
}

const capacity = { online: 2, all: 3 };

describe("bookings, whatever happens", () => {
  it("[B2] never take more places at any instant than there are, nor visitors more than theirs", () => {
    everyBookingHistory(({ moments }) => {
      for (const { after } of changes(moments)) {
        const stretches = stretchesOf(after);
        expect(mostAtOnce(stretches)).toBeLessThanOrEqual(capacity.all);
        const online = stretches.filter((one) => one.online);
        expect(mostAtOnce(online)).toBeLessThanOrEqual(capacity.online);
      }
    });
  });

  it("[B2] count as taken exactly when appointments and holds are there, imported ones too", () => {
    everyHistory(({ state }) => expectCounted(state), 40);
    everyBookingHistory(({ state }) => expectCounted(state), 40);
  });

  it("[B4] are one a person and service", () => {
    everyBookingHistory(({ moments }) => {
      for (const { after } of changes(moments)) {
        const live = [...after.appointments.values()].filter(({ status }) => status === "booked");
        const bound = live.flatMap(({ identities, service }) =>
          identities.map((identity) => `${identity} ${service}`),
        );
        expect(bound).toHaveLength(new Set(bound).size);
      }
    });
  });

  it("[B3] held and not used leave nothing: no hold, no link, no place", () => {
    everyBookingHistory(({ state, now }) => {
      const run = runOffice(historyOffice, plans);
      // No hold or offer lives longer; what was offered to the next meanwhile does.
      const later = now + 2 * hour;
      const after = run.step(state, { request: tend, at: later }).at(-1)?.after ?? state;
      const over = [...after.holds.values()].filter(({ expires }) => expires <= later);
      expect(over).toEqual([]);
      expectLinked(after);
      expectCounted(after);
    }, 40);
  });

  it("[B9] have links that lead somewhere, and every page has its own", () => {
    everyBookingHistory(({ moments }) => {
      for (const { after } of changes(moments)) expectLinked(after);
    }, 40);
  });

  it("[P1] keep of people whom something needs, and of nobody else; events name nobody", () => {
    everyBookingHistory(({ moments, state }) => {
      const kept = new Set<PersonPseudonym>();
      for (const { decision, events } of moments) {
        expect(JSON.stringify(events)).not.toMatch(/Visitor|example\.org/);
        for (const record of decision.accepted ? decision.personal : []) {
          if (record.kind === "person") kept.add(record.person);
          if (record.kind === "forget-person") kept.delete(record.person);
        }
      }
      expect([...kept].toSorted()).toEqual(needed(moments, state));
    });
  });
});

const plans = plansOf(historyOffice);
const tend = system({ type: "TendBookings" });

const changes = (moments: readonly Moment[]) => moments.filter(({ events }) => events.length > 0);

function stretchesOf({ appointments, holds }: OfficeState): readonly Stretch[] {
  const booked = [...appointments.values()].flatMap(({ status, place, due, channel }) =>
    status === "cancelled" || place === null
      ? []
      : [{ from: due, to: place.until, online: channel === "online" }],
  );
  const held = [...holds.values()].map(({ due, until }) => ({
    from: due,
    to: until,
    online: true,
  }));
  return [...booked, ...held];
}

/** Occupancy rises only where a stretch begins. */
function mostAtOnce(stretches: readonly Stretch[]): number {
  return Math.max(0, ...stretches.map(({ from }) => countAt(stretches, from)));
}

function countAt(stretches: readonly Stretch[], at: Instant): number {
  return stretches.filter(({ from, to }) => from <= at && at < to).length;
}

/** The books say of every cell what counting says, of nothing else, and list who comes. */
function expectCounted(state: OfficeState): void {
  const stretches = stretchesOf(state);
  const online = stretches.filter((one) => one.online);
  for (const [key, book] of state.books.entries()) {
    const [queue = "", block = ""] = key.split("|");
    const cells = book.all.map((_, count) => Number(block) * dayLength + count * cell);
    expect(queue).toBe("appointments");
    expect(book.all).toEqual(cells.map((at) => countAt(stretches, at)));
    expect(book.online).toEqual(cells.map((at) => countAt(online, at)));
  }
  const blocks = stretches.flatMap(({ from, to }) => [blockOf(from), blockOf(to - 1)]);
  const known = new Set([...state.books.entries()].map(([key]) => key));
  expect(known).toEqual(new Set(blocks.map((block) => bookKey("appointments", block))));
  const listed = [...state.books.values()].flatMap(({ appointments }) => appointments);
  const coming = [...state.appointments.values()].filter(({ status }) => status !== "cancelled");
  expect(listed.toSorted((a, b) => a - b)).toEqual(
    coming.map(({ id }) => id).toSorted((a, b) => a - b),
  );
}

function expectLinked({ links, holds, waitEntries, appointments }: OfficeState): void {
  const leads = (link: Link): boolean => {
    switch (link.kind) {
      case "hold":
        return holds.get(link.hold) !== undefined;
      case "confirmation":
        return holds.get(link.hold)?.status === "reserved";
      case "appointment":
        return appointments.get(link.appointment) !== undefined;
      case "wait-entry":
        return waitEntries.get(link.entry) !== undefined;
    }
  };
  expect([...links.values()].filter((link) => !leads(link))).toEqual([]);
  const own = [...holds.values(), ...waitEntries.values(), ...appointments.values()];
  const pageless = own.filter(({ secret }) => secret !== null && links.get(secret) === undefined);
  expect(pageless).toEqual([]);
}

/** Whom the office must still know: who has or had an appointment, reserved one, or waits. */
function needed(
  moments: readonly Moment[],
  { holds, waitEntries }: OfficeState,
): readonly string[] {
  const booked = moments.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === "AppointmentBooked" ? [event.appointment.person] : [],
    ),
  );
  const reserved = [...holds.values()].flatMap((hold) =>
    hold.status === "reserved" ? [hold.person] : [],
  );
  const waiting = [...waitEntries.values()].map(({ person }) => person);
  return [...new Set([...booked, ...reserved, ...waiting])].toSorted();
}
