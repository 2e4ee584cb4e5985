import type { PersistentMap } from "../persistent-map.ts";
import type { CaseNumber, OfficeCase } from "./office-case.ts";

/** The law gives three months from a complete application (§ 75 VwGO). */
const lawfulMonths = 90 * 24 * 60 * 60 * 1_000;

/** The nearest date that the law or the title sets, as milliseconds; never when there is none. */
export function nearestLegalDate({ answers, completeSince }: OfficeCase): number {
  const title = answers.titleExpires === null ? Infinity : startOf(answers.titleExpires);
  const lawful = completeSince === null ? Infinity : completeSince + lawfulMonths;
  return Math.min(title, lawful);
}

/** Rule K5: urgency, then the nearest legal date, then age; the number settles ties. */
export function compareCases(a: OfficeCase, b: OfficeCase): number {
  return (
    a.cluster.urgency - b.cluster.urgency ||
    apart(nearestLegalDate(a), nearestLegalDate(b)) ||
    a.opened - b.opened ||
    (a.number < b.number ? -1 : 1)
  );
}

/** Two dates that never come are not apart. */
const apart = (a: number, b: number): number => (a === b ? 0 : a - b);

/** A worklist with a case in its place. */
export function withListed(
  list: readonly CaseNumber[],
  listed: OfficeCase,
  cases: PersistentMap<CaseNumber, OfficeCase>,
): readonly CaseNumber[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = cases.get(list[middle] ?? "");
    if (other !== undefined && compareCases(other, listed) < 0) low = middle + 1;
    else high = middle;
  }
  return list.toSpliced(low, 0, listed.number);
}

/** Dates are compared with instants to the day, for which any zone will do. */
const startOf = (date: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime("UTC").epochMilliseconds;
