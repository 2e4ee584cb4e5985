import type { PersistentMap } from "./persistent-map.ts";
import { compareNumbers } from "./ticket-number.ts";
import type { Visit, VisitId } from "./visit.ts";

/** What the order of a line looks at. */
export type Ranked = Pick<Visit, "number" | "arrival" | "servableSince">;

/**
 * The order within one queue: rule C1's ratio has one target per queue, so the oldest ageing goes first;
 * ties as rule C3 (earlier arrival, then lower number; a line also holds transferred numbers).
 */
export function before(a: Ranked, b: Ranked): boolean {
  if (a.servableSince !== b.servableSince) return a.servableSince < b.servableSince;
  if (a.arrival !== b.arrival) return a.arrival < b.arrival;
  return compareNumbers(a.number, b.number) < 0;
}

/** How many of a line go before this visit, whether it stands in it or not; by bisection. */
export function placeOf(
  waiting: readonly VisitId[],
  visit: Ranked,
  visits: PersistentMap<VisitId, Visit>,
): number {
  let low = 0;
  let high = waiting.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const id = waiting[middle];
    const other = id === undefined ? undefined : visits.get(id);
    if (other !== undefined && before(other, visit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The line with one more waiting visit, in its place. */
export function enqueue(
  waiting: readonly VisitId[],
  visit: Visit,
  visits: PersistentMap<VisitId, Visit>,
): readonly VisitId[] {
  return waiting.toSpliced(placeOf(waiting, visit, visits), 0, visit.id);
}

/** The line without a visit. */
export function dequeue(
  waiting: readonly VisitId[],
  visit: Visit,
  visits: PersistentMap<VisitId, Visit>,
): readonly VisitId[] {
  const place = placeOf(waiting, visit, visits);
  return waiting[place] === visit.id ? waiting.toSpliced(place, 1) : waiting;
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
