import type { OfficeDefinition, QueueKey } from "../domain/definition.ts";
import type { Instant } from "../domain/instant.ts";
import type { OfficeState } from "../domain/state.ts";
import type { WaitingVisit } from "../domain/visit.ts";

/**
 * Rules C1 to C3 read out plainly: looks at every waiting visit of the queues, compares exact fractions, and
 * knows nothing of lines. What the fast choice is measured against.
 */
export function longestShare(
  state: OfficeState,
  definition: OfficeDefinition,
  queues: readonly QueueKey[],
  now: Instant,
): WaitingVisit | null {
  let best: WaitingVisit | null = null;
  for (const visit of state.visits.values()) {
    if (visit.status !== "waiting" || !queues.includes(visit.queue)) continue;
    if (best === null || goesBefore(visit, best, definition, now)) best = visit;
  }
  return best;
}

function goesBefore(
  a: WaitingVisit,
  b: WaitingVisit,
  { queues }: OfficeDefinition,
  now: Instant,
): boolean {
  const targetOf = ({ queue }: WaitingVisit) => BigInt(queues[queue]?.targetWait ?? 0);
  const waitOf = ({ servableSince }: WaitingVisit) => BigInt(now - servableSince);
  const overdue = (visit: WaitingVisit) => waitOf(visit) >= 3n * targetOf(visit);
  if (overdue(a) && overdue(b)) {
    if (a.servableSince !== b.servableSince) return a.servableSince < b.servableSince;
    return earlier(a, b);
  }
  const shareOfA = BigInt(now - a.servableSince) * targetOf(b);
  const shareOfB = BigInt(now - b.servableSince) * targetOf(a);
  if (shareOfA !== shareOfB) return shareOfA > shareOfB;
  return earlier(a, b);
}

function earlier(a: WaitingVisit, b: WaitingVisit): boolean {
  if (a.arrival !== b.arrival) return a.arrival < b.arrival;
  if (count(a) !== count(b)) return count(a) < count(b);
  return a.number < b.number;
}

function count({ number }: WaitingVisit): number {
  return Number(number.slice(1));
}
