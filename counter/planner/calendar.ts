import type { Instant } from "../../shared/domain/instant.ts";
import { intlTag } from "../../shared/ui/i18n.ts";

/** A date of the office's calendar, `2026-11-23`. */
export type CalendarDate = string;

/** How many days the planner shows at once. */
export type Range = "day" | "week";
export const daysIn = { day: 1, week: 7 } as const satisfies Record<Range, number>;

/** The office's date at an instant. Swedish writes it as ISO 8601 does. */
export function dateAt(instant: Instant, zone: string): CalendarDate {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  return new Intl.DateTimeFormat("sv", { ...parts, timeZone: zone }).format(instant);
}

const noonOf = (date: CalendarDate): Date => new Date(`${date}T12:00:00Z`);

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const noon = noonOf(date);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

/** The Monday of its week; weeks begin on Monday (ISO 8601). */
export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, -((noonOf(date).getUTCDay() + 6) % 7));
}

/** The first date that is shown when this one is to be seen. */
export function firstShown(date: CalendarDate, range: Range): CalendarDate {
  return range === "week" ? mondayOf(date) : date;
}

/** `Montag, 23. November 2026` */
export function fullDate(date: CalendarDate, language: string): string {
  return written(date, language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}

/** `Mo., 23.11.` */
export function shortDate(date: CalendarDate, language: string): string {
  return written(date, language, { weekday: "short", day: "2-digit", month: "2-digit" });
}

function written(date: CalendarDate, language: string, form: Intl.DateTimeFormatOptions): string {
  const zone = { timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(intlTag(language), { ...form, ...zone }).format(noonOf(date));
}
