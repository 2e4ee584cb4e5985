import { intlTag } from "../../shared/i18n/languages.ts";
import type { Language } from "../../shared/domain/definition.ts";
import { minute, type Duration, type Instant } from "../../shared/domain/instant.ts";

/** `Dienstag, 1. Dezember 2026` by the office's calendar. */
export function longDate(at: Instant, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(intlTag(language), { dateStyle: "full", timeZone: zone }).format(
    at,
  );
}

/** `09:05` by the office's wall clock. */
export function clockTime(at: Instant, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(intlTag(language), {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(at);
}

/** `20 Minuten`; the language's own plural. */
export function inMinutes(length: Duration, language: Language): string {
  return new Intl.NumberFormat(intlTag(language), {
    style: "unit",
    unit: "minute",
    unitDisplay: "long",
    maximumFractionDigits: 0,
  }).format(length / minute);
}
