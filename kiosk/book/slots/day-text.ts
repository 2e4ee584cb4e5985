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

/** `Mo` to `So`, Monday first. */
export function weekdayTexts(language: string): readonly string[] {
  // The first of June 2026 is a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map((day) =>
    format(`2026-06-0${day}`, language, { weekday: "short" }),
  );
}
