import { refuse, type Refused } from "../decision.ts";
import type { CounterKey } from "../definition.ts";
import type { OfficeState } from "../state.ts";
import type { VisitAtCounter } from "../visit.ts";

/** The visit called to or served at a counter, or why there is none to act on. */
export function visitAt(state: OfficeState, counter: CounterKey): VisitAtCounter | Refused {
  const id = state.counters[counter]?.visit ?? null;
  const visit = id === null ? undefined : state.visits.get(id);
  if (visit?.status === "called" || visit?.status === "serving") return visit;
  return refuse({ code: "nobody-at-counter" });
}

/** Rule C6: a counter calls only when staffed and free. */
export function mayCall(state: OfficeState, counter: CounterKey): Refused | null {
  const at = state.counters[counter];
  if (!at?.staff) return refuse({ code: "not-on-duty" });
  return at.visit === null ? null : refuse({ code: "counter-occupied" });
}
