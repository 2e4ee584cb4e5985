import { weekdays } from "./definition.ts";
import type { OfficeDefinition, OpenSpan, QueueDefinition, QueueKey } from "./definition.ts";
import type { Instant } from "./instant.ts";

/** `from` inclusive, `to` exclusive. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * A business day as instants: worked out once a day from wall clocks, so that decisions need no calendar.
 * Days of 23 and 25 hours come out right (rule T1).
 */
export interface DayPlan {
  /** `2026-11-21` */
  readonly day: string;
  readonly starts: Instant;
  readonly ends: Instant;
  /** Each queue's open spans of this day and the next two weeks, in order, joined where they touch. */
  readonly open: Readonly<Record<QueueKey, readonly Span[]>>;
}

/** This day and fourteen more: an office that closes from Christmas to New Year still says when it opens. */
const daysPlanned = 15;

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

/** Plans the business day `day` of an office. */
export function planDay(definition: OfficeDefinition, day: string): DayPlan {
  const date = Temporal.PlainDate.from(day);
  const { zone, calendar } = definition;
  const dates = Array.from({ length: daysPlanned }, (_, days) => date.add({ days }));
  const open = Object.entries(definition.queues).map(([key, queue]) => {
    const spans: Span[] = [];
    for (const on of dates) {
      for (const span of hoursOn(on, key, queue, calendar)) joinOn(spans, instants(span, on, zone));
    }
    return [key, spans] as const;
  });
  return {
    day,
    starts: wallClock(date, 0, zone),
    ends: wallClock(date, 1440, zone),
    open: Object.fromEntries(open),
  };
}

/** A date of the calendar has its own hours, whatever weekday it is (rule N3). */
function hoursOn(
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

function instants(span: OpenSpan, on: Temporal.PlainDate, zone: string): Span {
  return { from: wallClock(on, span.from, zone), to: wallClock(on, span.to, zone) };
}

/** Round the clock is one span, not seven: a last admission before midnight would be absurd. */
function joinOn(spans: Span[], next: Span): void {
  // In the hour that a clock skips, a span may have no time of its own.
  if (next.to <= next.from) return;
  const last = spans.at(-1);
  if (last !== undefined && last.to >= next.from)
    spans[spans.length - 1] = { ...last, to: Math.max(last.to, next.to) };
  else spans.push(next);
}
