import { weekdays } from "./definition.ts";
import type { OfficeDefinition, OpenSpan, QueueDefinition, QueueKey } from "./definition.ts";
import type { Instant } from "./instant.ts";

/** `from` inclusive, `to` exclusive. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** The business day of an instant in an IANA time zone. */
export function businessDay(at: Instant, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** The instant of a wall-clock minute; 1440 is the next midnight. A skipped minute moves forward. */
export function wallClock(day: Temporal.PlainDate, minutes: number, zone: string): Instant {
  const date = day.add({ days: Math.floor(minutes / 1440) });
  const plainTime = new Temporal.PlainTime(Math.floor((minutes % 1440) / 60), minutes % 60);
  return date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
}

/** When a date such as `2026-12-24` begins. */
export function startOfDate(date: string, zone: string): Instant {
  return wallClock(Temporal.PlainDate.from(date), 0, zone);
}

/** The last minute of a date such as `2026-12-24`: the end of a term that names the day. */
export function lastMinuteOf(day: string, zone: string): Instant {
  return wallClock(Temporal.PlainDate.from(day), 24 * 60 - 1, zone);
}

/** A date of the calendar has its own hours, whatever weekday it is (rule N3). */
export function hoursOn(
  date: Temporal.PlainDate,
  key: QueueKey,
  { opening }: QueueDefinition,
  calendar: OfficeDefinition["calendar"],
): readonly OpenSpan[] {
  const special = calendar[date.toString()];
  if (special !== undefined) return special[key] ?? [];
  const weekday = weekdays[date.dayOfWeek - 1];
  return weekday === undefined ? [] : opening[weekday];
}
