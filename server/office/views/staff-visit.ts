import type { OfficeDefinition } from "../../../shared/domain/definition.ts";
import type { Visit } from "../../../shared/domain/visit.ts";
import type { StaffVisit } from "../../../shared/protocol/views.ts";

/** A visit as staff see it; the same visit gives the same object, so that an unchanged row costs nothing. */
export type StaffVisits = (visit: Visit) => StaffVisit;

export function rememberStaffVisits(definition: OfficeDefinition): StaffVisits {
  const known = new WeakMap<Visit, StaffVisit>();
  return (visit) => {
    const before = known.get(visit);
    if (before !== undefined) return before;
    const row = staffVisit(visit, definition);
    known.set(visit, row);
    return row;
  };
}

function staffVisit(visit: Visit, definition: OfficeDefinition): StaffVisit {
  const { id, number, queue, service, language, people, arrival, servableSince } = visit;
  const { due, late, noted, away, since, emergency } = visit;
  const name = emergency === null ? undefined : definition.emergencyCriteria[emergency.criterion];
  return {
    visit: id,
    number,
    queue,
    service,
    language,
    people,
    arrival,
    servableSince,
    due,
    late,
    emergency: emergency && {
      criterion: name ?? { de: emergency.criterion },
      judged: emergency.judged,
    },
    noted,
    away,
    since,
  };
}
