import { caseTimeOf, type CaseTime } from "../../../../shared/domain/cases/closed-times.ts";
import type { CaseNumber } from "../../../../shared/domain/cases/office-case.ts";
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
  readonly caseTimes: ReadonlyMap<CaseNumber, CaseTime>;
  readonly events: number;
}

/** Everything the events say, from the first on: the state at one point, and all periods and times of cases. */
export function rebuild(events: Iterable<RecordedEvent>, upTo: number): Rebuilt {
  const periods = new Map<VisitId, readonly VisitPeriod[]>();
  const caseTimes = new Map<CaseNumber, CaseTime>();
  let office = emptyOffice;
  let wanted = upTo === 0 ? office : null;
  let count = 0;
  for (const { seq, event } of events) {
    const before = visitOf(office, event);
    const next = evolve(office, event);
    const caseTime = caseTimeOf(event, office, next);
    if (caseTime !== null) caseTimes.set(caseTime.number, caseTime);
    office = next;
    const change = periodChange(event, before, visitOf(office, event));
    if (change !== null) {
      periods.set(change.visit, changePeriods(periods.get(change.visit) ?? [], change));
    }
    count += 1;
    if (seq === upTo) wanted = office;
  }
  return { state: wanted, periods, caseTimes, events: count };
}
