import type { CounterKey, QueueKey, ServiceKey } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { PeriodChange } from "../../shared/domain/period.ts";
import type { Outcome, VisitId, VisitStatus } from "../../shared/domain/visit.ts";

/** One status of one visit, from–to: a row of the read model that key figures are made of. */
export interface VisitPeriod {
  readonly visit: VisitId;
  /** 1 for the visit's first period; undone ones count too. */
  readonly ordinal: number;
  readonly status: VisitStatus;
  readonly queue: QueueKey;
  readonly service: ServiceKey | null;
  readonly counter: CounterKey | null;
  readonly outcome: Outcome | null;
  readonly beganAt: Instant;
  /** Null while it lasts; for an undone period, when it was undone. */
  readonly endedAt: Instant | null;
  /** Rule C9: it never was, and no figure counts it. */
  readonly undone: boolean;
}

/**
 * The periods of one visit after a change. Throws when an undo finds no open period with another before it:
 * such a change can only come from a defect, and must not reach the disk.
 */
export function changePeriods(
  periods: readonly VisitPeriod[],
  change: PeriodChange,
): readonly VisitPeriod[] {
  const open = periods.findLast(({ undone }) => !undone);
  if (change.change === "begin") {
    const { visit, status, queue, service, counter, outcome, at } = change;
    const next: VisitPeriod = {
      visit,
      ordinal: periods.length + 1,
      status,
      queue,
      service,
      counter,
      outcome,
      beganAt: at,
      endedAt: null,
      undone: false,
    };
    return [...periods.map((period) => (period === open ? ended(period, at) : period)), next];
  }
  const earlier = periods.findLast((period) => !period.undone && period !== open);
  if (open === undefined || earlier === undefined) {
    throw new Error(`visit ${change.visit} has no period to undo`);
  }
  return periods.map((period) => {
    if (period === open) return { ...ended(period, change.at), undone: true };
    return period === earlier ? { ...period, endedAt: null } : period;
  });
}

function ended(period: VisitPeriod, at: Instant): VisitPeriod {
  return { ...period, endedAt: at };
}
