import type { Event } from "../event.ts";
import { moveVisit } from "../move-visit.ts";
import { emptyLine, type OfficeState } from "../state.ts";
import { countOf } from "../ticket-number.ts";
import type { LeaseId } from "./lease.ts";

type EventOf<T extends Event["type"]> = Extract<Event, { type: T }>;

/** The numbers are the kiosk's, and nobody else's (rule L1). */
export function leased(state: OfficeState, event: EventOf<"NumbersLeased">): OfficeState {
  const { id, letter, from, to } = event.lease;
  const blocks = [...(state.reserved[letter] ?? []), { from, to }];
  return {
    ...state,
    leases: state.leases.with(id, { ...event.lease, at: event.at, handedIn: [] }),
    reserved: { ...state.reserved, [letter]: blocks },
    nextLease: id + 1,
  };
}

/** The visitor waits since the number was drawn, and counts as a walk-in of today (rules L2 and N3). */
export function handedIn(state: OfficeState, event: EventOf<"TicketHandedIn">): OfficeState {
  const { visit: facts, criterion, lease } = event;
  const { id, number, queue, secret } = facts;
  const line = state.lines[queue] ?? emptyLine;
  const next: OfficeState = {
    ...withHandedIn(state, lease, number),
    lines: { ...state.lines, [queue]: { ...line, walkIns: line.walkIns + 1 } },
    bySecret: state.bySecret.with(secret, id),
    nextVisit: id + 1,
  };
  return moveVisit(next, {
    ...facts,
    since: facts.arrival,
    noted: false,
    deferred: false,
    away: true,
    emergency: criterion === null ? null : { criterion, judged: "open" },
    status: "waiting",
  });
}

/** Only that it came is kept. */
export function lapsed(state: OfficeState, event: EventOf<"TicketLapsed">): OfficeState {
  return withHandedIn(state, event.lease, event.number);
}

function withHandedIn(state: OfficeState, id: LeaseId, number: string): OfficeState {
  const lease = state.leases.get(id);
  if (lease === undefined) return state;
  const counts = [...lease.handedIn, countOf(number)];
  return { ...state, leases: state.leases.with(id, { ...lease, handedIn: counts }) };
}
