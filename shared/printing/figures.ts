import type { Language, Names } from "../domain/definition.ts";
import { hour, minute } from "../domain/instant.ts";
import type { Instant } from "../domain/instant.ts";
import type { WaitRange } from "../domain/slip.ts";

/** Dates follow the office's calendar in every language, and clocks run to 24. */
function locale(language: Language): string {
  return `${language}-u-ca-gregory-hc-h23`;
}

/** Day and wall-clock time in the office's zone, such as "Sa., 21.11.2026, 09:14". */
export function dayAndTime(instant: Instant, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), {
    weekday: "short",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  }).format(instant);
}

/** A day in the office's zone, such as "Montag, 21. Dezember 2026". */
export function longDay(instant: Instant, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: "full", timeZone: zone }).format(
    instant,
  );
}

/** Wall-clock time in the office's zone, such as "09:14". */
export function clockTime(instant: Instant, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  }).format(instant);
}

export function count(people: number, language: Language): string {
  return new Intl.NumberFormat(language, { useGrouping: false }).format(people);
}

/**
 * A wait in words, such as "10–25 Minuten": widened to five minutes, from three hours on to whole hours, because a
 * forecast is not more exact.
 */
export function waitText(range: WaitRange, language: Language): string {
  const inHours = range.to >= 3 * hour;
  const step = inHours ? hour : 5 * minute;
  const unit = inHours ? hour : minute;
  const from = (Math.floor(range.from / step) * step) / unit;
  const to = (Math.max(1, Math.ceil(range.to / step)) * step) / unit;
  const format = new Intl.NumberFormat(language, {
    style: "unit",
    unit: inHours ? "hour" : "minute",
    unitDisplay: "long",
  });
  return from === to ? format.format(to) : format.formatRange(from, to);
}

/** The name in a language, its base language, or German. */
export function nameIn(names: Names, language: Language): string {
  return names[language] ?? names[language.split("-")[0] ?? language] ?? names.de;
}
