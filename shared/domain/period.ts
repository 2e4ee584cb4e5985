import type { CounterKey, QueueKey, ServiceKey } from "./definition.ts";
import type { Event } from "./event.ts";
import type { Instant } from "./instant.ts";
import type { OfficeState } from "./state.ts";
import type { Outcome, Visit, VisitId, VisitStatus } from "./visit.ts";

/**
 * How the read model of timed periods changes: every status of a visit is one period, so that waiting,
 * walking (called) and serving time are never mixed up.
 */
export type PeriodChange =
  /** Ends the visit's open period, if any, and begins the next. */
  | {
      readonly change: "begin";
      readonly visit: VisitId;
      readonly at: Instant;
      readonly status: VisitStatus;
      readonly queue: QueueKey;
      readonly service: ServiceKey | null;
      readonly counter: CounterKey | null;
      readonly outcome: Outcome | null;
    }
  /** The open period never was: it is marked undone, and the one before it is open again (rule C9). */
  | { readonly change: "undo"; readonly visit: VisitId; readonly at: Instant };

/** The period change of one event, from the visit before and after it; null when its status stays. */
export function periodChange(
  event: Event,
  before: Visit | undefined,
  after: Visit | undefined,
): PeriodChange | null {
  if (after === undefined) return null;
  if (event.type === "ActionUndone") {
    return { change: "undo", visit: after.id, at: event.at };
  }
  const moved = before?.status !== after.status || before.queue !== after.queue;
  if (!moved) return null;
  return {
    change: "begin",
    visit: after.id,
    // Who drew a number while the office was away has waited since then (rule L2).
    at: event.type === "TicketHandedIn" ? event.visit.arrival : event.at,
    status: after.status,
    queue: after.queue,
    service: after.service,
    counter: "counter" in after ? after.counter : null,
    outcome: after.status === "finished" ? after.outcome : null,
  };
}

/** The visit an event is about, in a state. */
export function visitOf(state: OfficeState, event: Event): Visit | undefined {
  if (!("visit" in event)) return undefined;
  const { visit } = event;
  return state.visits.get(typeof visit === "number" ? visit : visit.id);
}
