import type { Instant } from "../../../shared/domain/instant.ts";
import { intlTag } from "../../../shared/ui/i18n.ts";

/** `21. Dezember 2026` by the office's calendar. */
export function longDate(at: Instant, zone: string, language: string): string {
  return new Intl.DateTimeFormat(intlTag(language), { dateStyle: "long", timeZone: zone }).format(
    at,
  );
}
