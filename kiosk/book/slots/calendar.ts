import type { Instant } from "../../../shared/domain/instant.ts";
import { day } from "../../../shared/domain/instant.ts";
import type { FreeDays } from "../../../shared/protocol/free-days.ts";

/** One date of the calendar; `free` is null for dates that are not in the booking window. */
export interface CalendarDay {
  /** `2026-11-23` */
  readonly date: string;
  readonly free: readonly Instant[] | null;
}

/**
 * One month as it hangs on the wall: weeks from Monday, with null for dates of the months beside it. Weeks before and
 * after the booking window are left out.
 */
export interface CalendarMonth {
  /** `2026-11` */
  readonly month: string;
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
  /** How many slots are free in it. */
  readonly free: number;
}

/** Midnight of a date in UTC, where every day has 24 hours: for counting days, not for clocks. */
export function utcOf(date: string): Instant {
  return Date.parse(`${date}T00:00:00Z`);
}

const dateOf = (instant: Instant): string => new Date(instant).toISOString().slice(0, 10);

/** The months that hold these days, which come in order; days of the window with nothing free are there as well. */
export function monthsOf(days: FreeDays): readonly CalendarMonth[] {
  const known = new Map(days.map(({ day, free }) => [day, free]));
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))];
  return months.map((month) => {
    const cells: (CalendarDay | null)[] = [];
    const first = utcOf(`${month}-01`);
    const mondays = (new Date(first).getUTCDay() + 6) % 7;
    for (let i = 0; i < mondays; i += 1) cells.push(null);
    let free = 0;
    for (let at = first; dateOf(at).startsWith(month); at += day) {
      const slots = known.get(dateOf(at)) ?? null;
      free += slots?.length ?? 0;
      cells.push({ date: dateOf(at), free: slots });
    }
    while (cells.length % 7 !== 0) cells.push(null);
    const weeks: (CalendarDay | null)[][] = [];
    for (let i = 0; i < cells.length; i += 7) weeks.push(cells.slice(i, i + 7));
    const isInside = (week: readonly (CalendarDay | null)[]) =>
      week.some((cell) => cell !== null && cell.free !== null);
    return { month, weeks: weeks.filter(isInside), free };
  });
}

/** The first slot of all, with its date; null when there is none. */
export function nextFree(days: FreeDays): { readonly day: string; readonly at: Instant } | null {
  for (const { day, free } of days) {
    const [at] = free;
    if (at !== undefined) return { day, at };
  }
  return null;
}

/** The date to show: the wanted one while it is in the window, else the first with something free. */
export function dayToShow(days: FreeDays, wanted: string | null): string | null {
  if (wanted !== null && days.some(({ day }) => day === wanted)) return wanted;
  return nextFree(days)?.day ?? days[0]?.day ?? null;
}

/** Times before and from noon by the office's clock; empty parts are left out. */
export function partsOfDay(
  slots: readonly Instant[],
  zone: string,
): readonly { readonly part: "morning" | "afternoon"; readonly slots: readonly Instant[] }[] {
  const hours = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  });
  const morning = slots.filter((at) => Number(hours.format(at)) < 12);
  const afternoon = slots.filter((at) => Number(hours.format(at)) >= 12);
  return [
    { part: "morning" as const, slots: morning },
    { part: "afternoon" as const, slots: afternoon },
  ].filter((each) => each.slots.length > 0);
}

/** The free slots of a date and those of `marked` that are on it as well, in order. */
export function withMarked(
  free: readonly Instant[],
  marked: readonly Instant[],
  date: string,
  zone: string,
): readonly Instant[] {
  // Swedish writes dates as ISO 8601 does.
  const dates = new Intl.DateTimeFormat("sv-SE", { timeZone: zone });
  const here = marked.filter((at) => dates.format(at) === date);
  return [...new Set([...free, ...here])].toSorted((a, b) => a - b);
}
