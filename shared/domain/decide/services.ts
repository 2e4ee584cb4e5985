import type { CounterCommand } from "../command.ts";
import { accept, refuse, type Context, type Decision } from "../decision.ts";
import type { CounterKey } from "../definition.ts";
import type { Event } from "../event.ts";
import { frontOf } from "../line.ts";
import { emptyLine, type OfficeState } from "../state.ts";
import type { VisitId } from "../visit.ts";
import { visitAt } from "./at-counter.ts";
import { collected } from "./cases/collect.ts";
import { mayRejoin } from "./tickets.ts";

type CommandOf<T extends CounterCommand["type"]> = Extract<CounterCommand, { type: T }>;

/** The called visitor has come. */
export function startService(state: OfficeState, counter: CounterKey, { now }: Context): Decision {
  const visit = visitAt(state, counter);
  if ("accepted" in visit) return visit;
  if (visit.status !== "called") return refuse({ code: "wrong-status" });
  return accept([{ type: "ServiceStarted", at: now, visit: visit.id, counter }]);
}

/** The visit ends here, and with it a case that was ready; somebody called who has not come yet can only have left. */
export function finish(
  state: OfficeState,
  outcome: CommandOf<"Finish">["outcome"],
  counter: CounterKey,
  { now }: Context,
): Decision {
  const visit = visitAt(state, counter);
  if ("accepted" in visit) return visit;
  if (visit.status === "called" && outcome !== "left") return refuse({ code: "wrong-status" });
  const finished: Event = { type: "VisitFinished", at: now, visit: visit.id, counter, outcome };
  return accept(outcome === "done" ? [finished, ...collected(state, visit, now)] : [finished]);
}

/** Rule C8: set aside with a reason; comes back by hand only. */
export function park(
  state: OfficeState,
  { reason, place }: CommandOf<"Park">,
  counter: CounterKey,
  { now, definition }: Context,
): Decision {
  const visit = visitAt(state, counter);
  if ("accepted" in visit) return visit;
  const { reasons, places } = definition.parking;
  if (!Object.hasOwn(reasons, reason)) return refuse({ code: "unknown-name", what: reason });
  if (!Object.hasOwn(places, place)) return refuse({ code: "unknown-name", what: place });
  return accept([{ type: "VisitParked", at: now, visit: visit.id, counter, reason, place }]);
}

/** Rule C10: the visit at this counter to the front of its queue; rule C8: a parked one to its old place. */
export function returnToQueue(
  state: OfficeState,
  parked: VisitId | undefined,
  counter: CounterKey,
  { now }: Context,
): Decision {
  if (parked !== undefined) {
    const visit = state.visits.get(parked);
    if (visit === undefined) return refuse({ code: "visit-unknown" });
    if (visit.status !== "parked") return refuse({ code: "wrong-status" });
    const { id, servableSince } = visit;
    return accept([{ type: "VisitReturned", at: now, visit: id, servableSince }]);
  }
  const visit = visitAt(state, counter);
  if ("accepted" in visit) return visit;
  const { waiting } = state.lines[visit.queue] ?? emptyLine;
  const servableSince = frontOf(waiting, visit, state.visits);
  return accept([{ type: "VisitReturned", at: now, visit: visit.id, servableSince }]);
}

/** Rule C8: another queue; number, arrival and age stay. */
export function transfer(
  state: OfficeState,
  { queue, note }: CommandOf<"Transfer">,
  counter: CounterKey,
  { now, definition }: Context,
): Decision {
  const visit = visitAt(state, counter);
  if ("accepted" in visit) return visit;
  if (!Object.hasOwn(definition.queues, queue))
    return refuse({ code: "unknown-name", what: queue });
  const { id, number } = visit;
  const noted = note !== undefined;
  return accept(
    [{ type: "VisitTransferred", at: now, visit: id, counter, queue, noted }],
    { kind: "visit", visit: id, number },
    noted ? [{ kind: "visit-note", visit: id, text: note }] : [],
  );
}

/** Rule C7: staff bring a missed visit back. */
export function rejoinVisit(state: OfficeState, id: VisitId, context: Context): Decision {
  const visit = state.visits.get(id);
  if (visit === undefined) return refuse({ code: "visit-unknown" });
  const refused = mayRejoin(visit, context);
  if (refused !== null) return refused;
  return accept([{ type: "VisitRejoined", at: context.now, visit: id }]);
}
