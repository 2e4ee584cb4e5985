import { intlTag } from "../../../shared/ui/i18n.ts";
import { utcOf } from "./calendar.ts";

const format = (date: string, language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(intlTag(language), { ...options, timeZone: "UTC" }).format(utcOf(date));

/** `Montag, 23. November` for `2026-11-23`. */
export function dateText(date: string, language: string): string {
  return format(date, language, { weekday: "long", day: "numeric", month: "long" });
}

/** `November 2026` for `2026-11`. */
export function monthText(month: string, language: string): string {
  return format(`${month}-01`, language, { month: "long", year: "numeric" });
}

/** Wider names do not fit over a day on a phone, as the Arabic ones. */
const widest = 4;

/** `Mo` to `So`, Monday first; single letters where the short names are long. */
export function weekdayTexts(language: string): readonly string[] {
  // The first of June 2026 is a Monday.
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-06-0${day}`);
  const short = week.map((date) => format(date, language, { weekday: "short" }));
  return short.every(({ length }) => length <= widest)
    ? short
    : week.map((date) => format(date, language, { weekday: "narrow" }));
}
