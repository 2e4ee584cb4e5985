import { evolve } from "../../../../shared/domain/evolve.ts";
import { periodChange, visitOf } from "../../../../shared/domain/period.ts";
import { emptyOffice, type OfficeState } from "../../../../shared/domain/state.ts";
import type { VisitId } from "../../../../shared/domain/visit.ts";
import type { RecordedEvent } from "../../../office/ports.ts";
import { changePeriods, type VisitPeriod } from "../../visit-period.ts";

export interface Rebuilt {
  /** The state after event `upTo`; null when the journal is shorter. */
  readonly state: OfficeState | null;
  readonly periods: ReadonlyMap<VisitId, readonly VisitPeriod[]>;
  readonly events: number;
}

/** Everything the events say, from the first on: the state at one point, and all periods. */
export function rebuild(events: Iterable<RecordedEvent>, upTo: number): Rebuilt {
  const periods = new Map<VisitId, readonly VisitPeriod[]>();
  let office = emptyOffice;
  let wanted = upTo === 0 ? office : null;
  let count = 0;
  for (const { seq, event } of events) {
    const before = visitOf(office, event);
    office = evolve(office, event);
    const change = periodChange(event, before, visitOf(office, event));
    if (change !== null) {
      periods.set(change.visit, changePeriods(periods.get(change.visit) ?? [], change));
    }
    count += 1;
    if (seq === upTo) wanted = office;
  }
  return { state: wanted, periods, events: count };
}
