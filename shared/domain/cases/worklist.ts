import { dayNumber } from "../day-number.ts";
import { day, type Instant } from "../instant.ts";
import type { PersistentMap } from "../persistent-map.ts";
import type { CaseNumber, OfficeCase } from "./office-case.ts";
import { isOver } from "./steps.ts";

type Cases = PersistentMap<CaseNumber, OfficeCase>;

/** The nearest date that the law or the title sets, as an instant; `Infinity` when there is none. */
export function nearestLegalDate({
  answers,
  completeSince,
}: Pick<OfficeCase, "answers" | "completeSince">): Instant {
  const title = answers.titleExpires === null ? Infinity : startOf(answers.titleExpires);
  const lawful = completeSince === null ? Infinity : threeMonthsFrom(completeSince);
  return Math.min(title, lawful);
}

/** Rule K5: urgency, then the nearest legal date, then age; the number settles ties. */
export function compareCases(a: OfficeCase, b: OfficeCase): number {
  return (
    a.cluster.urgency - b.cluster.urgency ||
    apart(nearestLegalDate(a), nearestLegalDate(b)) ||
    a.opened - b.opened ||
    apart(a.number, b.number)
  );
}

/** Two dates that never come are not apart. */
const apart = <T extends number | string>(a: T, b: T): number => (a === b ? 0 : a < b ? -1 : 1);

/** The back office can do something: it waits for nothing any more, and is not about to be collected. */
export function isWorkable(file: Pick<OfficeCase, "status" | "waiting">, now: Instant): boolean {
  const { status, waiting } = file;
  return !isOver(status) && status !== "ready" && (waiting === null || waiting.until <= now);
}

/** A worklist with a case in its place. */
export function withListed(
  list: readonly CaseNumber[],
  listed: OfficeCase,
  cases: Cases,
): readonly CaseNumber[] {
  return list.toSpliced(placeOf(list, listed, cases), 0, listed.number);
}

/** A worklist without a case; `cases` hold it as it was when it was listed. */
export function withoutListed(
  list: readonly CaseNumber[],
  listed: OfficeCase,
  cases: Cases,
): readonly CaseNumber[] {
  const place = placeOf(list, listed, cases);
  return list[place] === listed.number ? list.toSpliced(place, 1) : list;
}

/** How many of a worklist come before a case. */
function placeOf(list: readonly CaseNumber[], listed: OfficeCase, cases: Cases): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = cases.get(list[middle] ?? "");
    if (other !== undefined && compareCases(other, listed) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Dates are compared with instants to the day, for which any zone will do. */
const startOf = (date: string): Instant => dayNumber(date) * day;

/** The law gives three months from a complete application (§ 75 VwGO). */
const threeMonthsFrom = (since: Instant): Instant =>
  Temporal.Instant.fromEpochMilliseconds(since).toZonedDateTimeISO("UTC").add({ months: 3 })
    .epochMilliseconds;
