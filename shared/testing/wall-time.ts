import type { Instant } from "../domain/instant.ts";

/** The Monday most tests happen on. */
export const monday = "2026-11-23";

/** The instant of a wall-clock time such as `09:00` or `09:00:09.999`, on that Monday in Berlin unless told. */
export function wallTime(time: string, day = monday, zone = "Europe/Berlin"): Instant {
  const plainTime = Temporal.PlainTime.from(time);
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime })
    .epochMilliseconds;
}
