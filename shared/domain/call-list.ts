import type { Call, OfficeState } from "./state.ts";
import type { VisitId } from "./visit.ts";

/** Past calls kept for the displays besides those that are current. */
const pastCalls = 40;

/** The calls with this one on top; a visit has one entry. */
export function announce(state: OfficeState, call: Omit<Call, "times">): readonly Call[] {
  const earlier = state.calls.find((other) => other.visit === call.visit);
  const others = state.calls.filter((other) => other.visit !== call.visit);
  const kept = others.filter(
    (other, place) => place < pastCalls || state.visits.get(other.visit)?.status === "called",
  );
  return [{ ...call, times: (earlier?.times ?? 0) + 1 }, ...kept];
}

/** The calls without those of one visit. */
export function withdraw(state: OfficeState, visit: VisitId): readonly Call[] {
  return state.calls.filter((call) => call.visit !== visit);
}
