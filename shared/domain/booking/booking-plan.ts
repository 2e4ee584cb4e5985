import { hoursOn, wallClock } from "../wall-clock.ts";
import type { OfficeDefinition, QueueBooking, QueueDefinition, QueueKey } from "../definition.ts";
import { minute, type Instant } from "../instant.ts";

/** A time at which an appointment may begin, by the definition alone. */
export interface Slot {
  readonly at: Instant;
  /** When its stretch of opening hours ends; an appointment ends by then, its buffer may not. */
  readonly closes: Instant;
}

/** One date of a queue. */
export interface BookingDay {
  /** `2026-11-23` */
  readonly day: string;
  readonly starts: Instant;
  readonly ends: Instant;
  readonly slots: readonly Slot[];
}

/** Every bookable queue's dates from today to the end of its booking window, in order (rule B1). */
export type BookingPlan = Readonly<Record<QueueKey, readonly BookingDay[]>>;

/**
 * Lays the slots out by wall clock: 09:00 is 09:00 on days of 23 and 25 hours. A time that a clock skips has no slot; a
 * time that comes twice has one, the first.
 */
export function planBooking(definition: OfficeDefinition, day: string): BookingPlan {
  const today = Temporal.PlainDate.from(day);
  const bookable = Object.entries(definition.queues).flatMap(([key, queue]) => {
    const { booking } = queue;
    if (booking === undefined) return [];
    const days = Array.from({ length: booking.opensDaysAhead + 1 }, (_, ahead) =>
      bookingDay(today.add({ days: ahead }), key, queue, booking, definition),
    );
    return [[key, days] as const];
  });
  return Object.fromEntries(bookable);
}

function bookingDay(
  date: Temporal.PlainDate,
  key: QueueKey,
  queue: QueueDefinition,
  { slotEvery }: QueueBooking,
  { zone, calendar }: OfficeDefinition,
): BookingDay {
  const step = slotEvery / minute;
  const slots: Slot[] = [];
  for (const { from, to } of hoursOn(date, key, queue, calendar)) {
    const closes = wallClock(date, to, zone);
    for (let minutes = from; minutes < to; minutes += step) {
      const at = wallClock(date, minutes, zone);
      // A skipped wall-clock time moves forward, onto or behind the next one.
      const skipped = minutesOf(at, zone) !== minutes;
      if (!skipped && at < closes) slots.push({ at, closes });
    }
  }
  return {
    day: date.toString(),
    starts: wallClock(date, 0, zone),
    ends: wallClock(date, 1440, zone),
    slots,
  };
}

function minutesOf(at: Instant, zone: string): number {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return time.hour * 60 + time.minute;
}
