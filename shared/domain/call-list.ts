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

/** The visit's entry among the calls. */
export function callOf(state: OfficeState, visit: VisitId): Call | null {
  return state.calls.find((call) => call.visit === visit) ?? null;
}

/** The calls with a visit's entry as it once was, in its place by time. */
export function restored(state: OfficeState, visit: VisitId, call: Call | null): readonly Call[] {
  const others = withdraw(state, visit);
  if (call === null) return others;
  const place = others.findIndex(({ at }) => at <= call.at);
  return place < 0 ? [...others, call] : others.toSpliced(place, 0, call);
}

/** The calls without those of one visit. */
export function withdraw(state: OfficeState, visit: VisitId): readonly Call[] {
  return state.calls.filter((call) => call.visit !== visit);
}
