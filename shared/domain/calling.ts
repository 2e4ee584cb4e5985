import type { OfficeDefinition, QueueKey } from "./definition.ts";
import type { Duration, Instant } from "./instant.ts";
import type { OfficeState } from "./state.ts";
import { compareNumbers } from "./ticket-number.ts";
import type { Choice, WaitingVisit } from "./visit.ts";

/** The head of one queue, with what rule C1 compares. */
export interface Candidate {
  readonly visit: WaitingVisit;
  /** Negative before an appointment is due (rule C2). */
  readonly waited: Duration;
  readonly targetWait: Duration;
}

/**
 * Rule C1: linear ageing. Only the heads of the queues can win, since within a queue the target is the same.
 * Rule C2 needs no case of its own: before due the ratio is negative, so anybody due goes first.
 */
export function candidates(
  state: OfficeState,
  definition: OfficeDefinition,
  queues: readonly QueueKey[],
  now: Instant,
): readonly Candidate[] {
  const heads: Candidate[] = [];
  for (const queue of queues) {
    const id = state.lines[queue]?.waiting[0];
    const visit = id === undefined ? undefined : state.visits.get(id);
    const targetWait = definition.queues[queue]?.targetWait;
    if (visit?.status !== "waiting" || targetWait === undefined) continue;
    heads.push({ visit, waited: now - visit.servableSince, targetWait });
  }
  return heads.toSorted(byRank);
}

/** The visit a counter's next press takes, and why; null when nobody waits in its queues. */
export function chooseNext(
  state: OfficeState,
  definition: OfficeDefinition,
  queues: readonly QueueKey[],
  now: Instant,
): { readonly visit: WaitingVisit; readonly choice: Choice } | null {
  const [best, second] = candidates(state, definition, queues, now);
  if (best === undefined) return null;
  const runnerUp = second && {
    visit: second.visit.id,
    waited: second.waited,
    targetWait: second.targetWait,
  };
  const { visit, waited, targetWait } = best;
  return { visit, choice: { kind: "policy", waited, targetWait, runnerUp: runnerUp ?? null } };
}

/** Greatest ratio first, compared as products so that no rounding decides; then rule C3. */
function byRank(a: Candidate, b: Candidate): number {
  return (
    b.waited * a.targetWait - a.waited * b.targetWait ||
    a.visit.arrival - b.visit.arrival ||
    compareNumbers(a.visit.number, b.visit.number)
  );
}
