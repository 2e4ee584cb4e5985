import type { CounterView, StaffVisit } from "../../shared/protocol/views.ts";

type Queues = CounterView["queues"];

const countOf = (number: string): number => Number(number.slice(1));

/**
 * Rules C1 to C3: the order in which *next* would take the waiting, as of `now`. Greatest ratio of waited to target
 * first (compared as products, so that no rounding decides), then earlier arrival, then lower number.
 */
export function byCallingOrder<V extends StaffVisit>(
  visits: readonly V[],
  queues: Queues,
  now: number,
): readonly V[] {
  const target = (visit: V): number => queues[visit.queue]?.targetWait ?? Number.MAX_SAFE_INTEGER;
  return visits.toSorted(
    (a, b) =>
      (now - b.servableSince) * target(a) - (now - a.servableSince) * target(b) ||
      a.arrival - b.arrival ||
      countOf(a.number) - countOf(b.number) ||
      (a.number < b.number ? -1 : 1),
  );
}

/** Longest in this state first. */
export function bySince<V extends StaffVisit>(visits: readonly V[]): readonly V[] {
  return visits.toSorted((a, b) => a.since - b.since || a.visit - b.visit);
}
