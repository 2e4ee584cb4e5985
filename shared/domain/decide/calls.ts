import { chooseNext } from "../calling.ts";
import { accept, refuse, type Context, type Decision } from "../decision.ts";
import type { CounterKey } from "../definition.ts";
import type { OfficeState } from "../state.ts";
import type { Choice, Visit, VisitId } from "../visit.ts";
import { mayCall, visitAt } from "./at-counter.ts";

/** Rule C1: the policy's choice. */
export function callNext(state: OfficeState, counter: CounterKey, context: Context): Decision {
  const refused = mayCall(state, counter);
  if (refused !== null) return refused;
  const { definition, now } = context;
  const queues = definition.counters[counter]?.queues ?? [];
  const next = chooseNext(state, definition, queues, now);
  return next === null
    ? refuse({ code: "nobody-waiting" })
    : call(next.visit, next.choice, counter, now);
}

/** Rule C5: a chosen visit, waiting or parked; recorded as chosen. */
export function callVisit(
  state: OfficeState,
  id: VisitId,
  counter: CounterKey,
  { now }: Context,
): Decision {
  const refused = mayCall(state, counter);
  if (refused !== null) return refused;
  const visit = state.visits.get(id);
  if (visit === undefined) return refuse({ code: "visit-unknown" });
  switch (visit.status) {
    case "waiting":
    case "parked":
      return call(visit, { kind: "chosen" }, counter, now);
    case "called":
    case "serving":
      return refuse({ code: "visit-elsewhere" });
    case "missed":
    case "finished":
      return refuse({ code: "wrong-status" });
  }
}

function call(visit: Visit, choice: Choice, counter: CounterKey, now: number): Decision {
  const { id, number } = visit;
  return accept([{ type: "VisitCalled", at: now, visit: id, counter, choice }], {
    kind: "visit",
    visit: id,
    number,
  });
}

/** Rule C7: not before the visitor had time to come. */
export function recall(state: OfficeState, counter: CounterKey, context: Context): Decision {
  const visit = visitAt(state, counter);
  if ("accepted" in visit) return visit;
  if (visit.status !== "called") return refuse({ code: "wrong-status" });
  const from = visit.lastCall + context.definition.limits.recallAfter;
  if (context.now < from) return refuse({ code: "recall-too-soon", from });
  return accept([{ type: "VisitRecalled", at: context.now, visit: visit.id, counter }]);
}

/** Rule C7: only after enough calls. */
export function markMissed(state: OfficeState, counter: CounterKey, context: Context): Decision {
  const visit = visitAt(state, counter);
  if ("accepted" in visit) return visit;
  if (visit.status !== "called") return refuse({ code: "wrong-status" });
  const needed = context.definition.limits.callsBeforeMissed;
  if (visit.calls < needed) return refuse({ code: "too-few-calls", calls: visit.calls, needed });
  return accept([{ type: "VisitMissed", at: context.now, visit: visit.id, counter }]);
}
