import { byRank } from "../../shared/domain/calling.ts";
import type { CounterView, StaffVisit } from "../../shared/protocol/views.ts";

type Queues = CounterView["queues"];

/** Rules C1 to C3: the order in which *next* would take the waiting, as of `now`. */
export function byCallingOrder<V extends StaffVisit>(
  visits: readonly V[],
  queues: Queues,
  now: number,
): readonly V[] {
  const ranked = visits.map((visit) => ({
    visit,
    waited: now - visit.servableSince,
    targetWait: queues[visit.queue]?.targetWait ?? Number.MAX_SAFE_INTEGER,
  }));
  return ranked.toSorted(byRank).map(({ visit }) => visit);
}

/** Longest in this state first. */
export function bySince<V extends StaffVisit>(visits: readonly V[]): readonly V[] {
  return visits.toSorted((a, b) => a.since - b.since || a.visit - b.visit);
}
