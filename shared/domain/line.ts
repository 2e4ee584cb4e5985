import type { PersistentMap } from "./persistent-map.ts";
import type { Visit, VisitId } from "./visit.ts";

/**
 * The order within one queue: rule C1's ratio has one target per queue, so the oldest ageing goes first;
 * ties as rule C3 (earlier arrival, then lower number; ids count up with the numbers).
 */
export function before(a: Visit, b: Visit): boolean {
  if (a.servableSince !== b.servableSince) return a.servableSince < b.servableSince;
  if (a.arrival !== b.arrival) return a.arrival < b.arrival;
  return a.id < b.id;
}

/** The line with one more waiting visit, in its place. */
export function enqueue(
  waiting: readonly VisitId[],
  visit: Visit,
  visits: PersistentMap<VisitId, Visit>,
): readonly VisitId[] {
  let low = 0;
  let high = waiting.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const id = waiting[middle];
    const other = id === undefined ? undefined : visits.get(id);
    if (other !== undefined && before(other, visit)) low = middle + 1;
    else high = middle;
  }
  return [...waiting.slice(0, low), visit.id, ...waiting.slice(low)];
}

/** An ageing start that is before every other of the line (rule C10), and never later than its own. */
export function frontOf(
  waiting: readonly VisitId[],
  visit: Visit,
  visits: PersistentMap<VisitId, Visit>,
): number {
  const head = waiting[0] === undefined ? undefined : visits.get(waiting[0]);
  return head === undefined
    ? visit.servableSince
    : Math.min(visit.servableSince, head.servableSince - 1);
}
