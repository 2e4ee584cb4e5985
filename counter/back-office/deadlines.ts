import type { Instant } from "../../shared/domain/instant.ts";
import { intlTag } from "../../shared/ui/i18n.ts";
import { dateAt } from "../planner/calendar.ts";

const day = 86_400_000;

/** Midnights of the office's calendar from one instant to another; below 0 when it is over. */
export function daysUntil(instant: Instant, now: Instant, zone: string): number {
  const noon = (at: Instant) => Date.parse(`${dateAt(at, zone)}T12:00:00Z`);
  return Math.round((noon(instant) - noon(now)) / day);
}

export type Nearness = "over" | "near" | "soon" | "far";

/** How near a legal date is: a week is what urgency 1 means, 30 days is urgency 2 (rule K4). */
export function nearness(days: number): Nearness {
  if (days < 0) return "over";
  if (days <= 7) return "near";
  return days <= 30 ? "soon" : "far";
}

/** `23.11.2026` or `23/11/2026` by the office's calendar. */
export function dayText(instant: Instant, zone: string, language: string): string {
  return new Intl.DateTimeFormat(intlTag(language), {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: zone,
  }).format(instant);
}
