import type { Names } from "../domain/definition.ts";
import type { WaitRange } from "../domain/slip.ts";
import { hour, minute, type Instant } from "../domain/instant.ts";
import { intlTag, type CommonT } from "./i18n.ts";

/** The text for this language: itself, its base language (`de` for `de-simple`), else German. */
export function nameIn(names: Names, language: string): string {
  return names[language] ?? names[language.split("-")[0] ?? language] ?? names.de;
}

/** `09:05` by the office's wall clock; Latin digits in every language. */
export function clockTime(instant: Instant, zone: string, language: string): string {
  return new Intl.DateTimeFormat(intlTag(language), {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(instant);
}

/** `Montag, 23. November` by the office's calendar. */
export function dayName(instant: Instant, zone: string, language: string): string {
  return new Intl.DateTimeFormat(intlTag(language), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: zone,
  }).format(instant);
}

/** "today at 14:30", "tomorrow at 08:00", "on Monday, 23 November at 08:00". */
export function momentText(
  instant: Instant,
  now: Instant,
  zone: string,
  language: string,
  t: CommonT,
): string {
  const time = clockTime(instant, zone, language);
  const away = calendarDay(instant, zone) - calendarDay(now, zone);
  if (away === 0) return t("moment.today", { time });
  if (away === 1) return t("moment.tomorrow", { time });
  return t("moment.day", { day: dayName(instant, zone, language), time });
}

/** Days since 1970 of the wall calendar in the zone; differences count midnights, not 24 hours (rule T1). */
function calendarDay(instant: Instant, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: zone,
  }).formatToParts(instant);
  const part = (type: "year" | "month" | "day") =>
    Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day")) / (24 * hour);
}

/**
 * "about 20 to 35 minutes". Rounded outwards to 5 minutes, from two hours to half hours, so that the words
 * promise no more than an estimate can hold; null is "not known yet".
 */
export function waitText(range: WaitRange | null, t: CommonT): string {
  if (range === null) return t("wait.unknown");
  if (range.to < minute) return t("wait.none");
  const inHours = range.to > 2 * hour;
  const unit = inHours ? 30 * minute : 5 * minute;
  const shown = (steps: number) =>
    inHours ? `${Math.floor(steps / 2) || ""}${steps % 2 ? "½" : ""}` || "0" : `${steps * 5}`;
  const from = Math.floor(range.from / unit);
  const to = Math.ceil(range.to / unit);
  const values = { from: shown(from), to: shown(to) };
  if (from === 0 && to === 1) return t("wait.short");
  if (from === to || from === 0)
    return t(inHours ? "wait.aboutHours" : "wait.aboutMinutes", values);
  return t(inHours ? "wait.hours" : "wait.minutes", values);
}
