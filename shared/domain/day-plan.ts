import { planBooking, type BookingPlan } from "./booking/booking-plan.ts";
import type { OfficeDefinition, QueueKey } from "./definition.ts";
import type { Instant } from "./instant.ts";
import { instantsOf, joinOn } from "./open-spans.ts";
import { hoursOn, wallClock, type Span } from "./wall-clock.ts";

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
  /** The slots of the queues that take appointments (rule B1). */
  readonly booking: BookingPlan;
}

/** This day and fourteen more: an office that closes from Christmas to New Year still says when it opens. */
const daysPlanned = 15;

/** Plans the business day `day` of an office. */
export function planDay(definition: OfficeDefinition, day: string): DayPlan {
  const date = Temporal.PlainDate.from(day);
  const { zone, calendar } = definition;
  const dates = Array.from({ length: daysPlanned }, (_, days) => date.add({ days }));
  const open = Object.entries(definition.queues).map(([key, queue]) => {
    // Round the clock is one span, not seven: a last admission before midnight would be absurd.
    const spans: Span[] = [];
    for (const on of dates) {
      for (const span of hoursOn(on, key, queue, calendar))
        joinOn(spans, instantsOf(span, on, zone));
    }
    return [key, spans] as const;
  });
  return {
    day,
    starts: wallClock(date, 0, zone),
    ends: wallClock(date, 1440, zone),
    open: Object.fromEntries(open),
    booking: planBooking(definition, day),
  };
}
