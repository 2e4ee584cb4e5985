import type { OfficeDefinition, QueueKey } from "./definition.ts";
import type { Duration, Instant } from "./instant.ts";
import type { OfficeState } from "./state.ts";
import { compareNumbers } from "./ticket-number.ts";
import type { Choice, WaitingVisit } from "./visit.ts";

/** What rules C1 to C3 compare. */
export interface Ranking {
  readonly visit: Pick<WaitingVisit, "arrival" | "number">;
  /** Negative before an appointment is due (rule C2). */
  readonly waited: Duration;
  readonly targetWait: Duration;
}

/** The head of one queue. */
export interface Candidate extends Ranking {
  readonly visit: WaitingVisit;
}

/** From this many target waits on a visit is overdue: among overdue ones age alone decides (rules C1, C4). */
export const overdueAt = 3;

/**
 * Rule C1: linear ageing, up to a point. Only the heads of the queues can win, since within a queue the target is the same.
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

/** Greatest ratio first, compared as products so that no rounding decides; among overdue ones age; then rule C3. */
export function byRank(a: Ranking, b: Ranking): number {
  // Without this an urgent queue that grows faster than it is served would outrun the others for ever.
  const byAge = isOverdue(a) && isOverdue(b);
  return (
    (byAge ? b.waited - a.waited : b.waited * a.targetWait - a.waited * b.targetWait) ||
    a.visit.arrival - b.visit.arrival ||
    compareNumbers(a.visit.number, b.visit.number)
  );
}

/** Whether it has waited so long that its queue's target no longer counts. */
export function isOverdue({ waited, targetWait }: Pick<Ranking, "waited" | "targetWait">): boolean {
  return waited >= overdueAt * targetWait;
}
