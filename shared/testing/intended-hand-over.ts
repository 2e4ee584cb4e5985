import { noAnswers, type UrgencyAnswers } from "../domain/cases/cluster.ts";
import type { FoundDocument, Request } from "../domain/command.ts";
import type { CounterKey } from "../domain/definition.ts";
import { emptyCounter, type OfficeState } from "../domain/state.ts";
import type { Visit } from "../domain/visit.ts";
import type { Intent } from "./intents.ts";
import { counter, handingOver } from "./requests.ts";

const documents = ["passport", "photo", "insurance", "travel-insurance", "contract"] as const;
const states = ["received", "received", "received", "missing", "open"] as const;
const urgencies: readonly UrgencyAnswers[] = [
  noAnswers,
  { ...noAnswers, titleExpires: "2026-11-26" },
  { ...noAnswers, travels: "2026-12-24", jobAtRisk: true },
];

/**
 * A hand-over where somebody is served, at this counter or else at another: mostly sensible, for the case the visit came
 * for; now and then for another.
 */
export function intendedHandOver(
  state: OfficeState,
  otherwise: CounterKey,
  { pick, other }: Intent,
): Request {
  const key = isServing(state, otherwise)
    ? otherwise
    : (Object.keys(state.counters).find((one) => isServing(state, one)) ?? otherwise);
  const own = visitAt(state, key)?.case ?? null;
  const strange = [...state.cases.values()].map(({ number }) => number).toSorted()[pick] ?? null;
  const findings = documents.map((document, place): FoundDocument => {
    const found = states[(pick + place * other) % states.length] ?? "open";
    return pick % 10 === 9
      ? { document, finding: { state: "not-needed", reason: "on-file" } }
      : { document, finding: { state: found } };
  });
  // Half of all bring everything.
  const command = handingOver(["passport", "photo", "insurance"], {
    case: other % 9 === 8 ? strange : own,
    conditions: other % 3 === 0 ? ["employed"] : [],
    answers: urgencies[other % urgencies.length] ?? noAnswers,
    ...(pick % 2 === 0 && { findings }),
  });
  return counter(key, command);
}

const isServing = (state: OfficeState, key: CounterKey): boolean =>
  visitAt(state, key)?.status === "serving";

function visitAt(state: OfficeState, key: CounterKey): Visit | undefined {
  const { visit } = state.counters[key] ?? emptyCounter;
  return visit === null ? undefined : state.visits.get(visit);
}
