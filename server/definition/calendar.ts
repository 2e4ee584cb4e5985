import { z } from "zod";
import type {
  OfficeDefinition,
  OpenSpan,
  QueueKey,
  SpecialDay,
} from "../../shared/domain/definition.ts";
import { key, record, section } from "./atoms.ts";
import { forwardIssues } from "./forward-issues.ts";
import { holidayRegion, publicHolidays } from "./holidays.ts";
import { spans } from "./opening.ts";

/** Hours of one date: the same for every queue, or by queue. */
type DateHours = readonly OpenSpan[] | SpecialDay;

const likeDay = 'closed, a list of spans such as ["09:00-13:00"] or such lists by queue';

const date = z
  .string()
  .refine(isDate, { error: "a date as year, month and day, such as 2026-12-24" });

/** `closed`, `["09:00-13:00"]` or `{ clearing: ["09:00-13:00"] }`. */
const day = z.unknown().transform((typed, context): DateHours => {
  if (typed === "closed") return [];
  if (typeof typed !== "object" || typed === null) {
    context.addIssue({ code: "custom", message: likeDay });
    return z.NEVER;
  }
  const read = Array.isArray(typed) ? spans.safeParse(typed) : hoursByQueue.safeParse(typed);
  if (read.success) return read.data;
  forwardIssues(read.error.issues, context);
  return z.NEVER;
});

const hoursByQueue = record(key, spans, likeDay);

/** The dates on which the office does not follow its week; past dates may stay. */
export const calendar = section({
  holidays: holidayRegion.nullable().default(null),
  days: record(date, day, "days by date").default({}),
}).default({ holidays: null, days: {} });

/**
 * What the domain needs of it: every such date with the hours of every queue. A date that the office names beats a
 * public holiday (rule N3).
 */
export function expandCalendar(
  { holidays, days }: z.infer<typeof calendar>,
  queues: readonly QueueKey[],
  firstYear: number,
): OfficeDefinition["calendar"] {
  const closed = holidays === null ? [] : publicHolidays(holidays, firstYear);
  const named = Object.entries(days).map(([on, hours]) => [on, specialDay(hours, queues)]);
  return Object.fromEntries([...closed.map((on) => [on, {}]), ...named]);
}

function specialDay(hours: DateHours, queues: readonly QueueKey[]): SpecialDay {
  return isForAll(hours) ? Object.fromEntries(queues.map((queue) => [queue, hours])) : hours;
}

/** `Array.isArray` does not tell a read-only list from a section. */
const isForAll = (hours: DateHours): hours is readonly OpenSpan[] => Array.isArray(hours);

function isDate(typed: string): boolean {
  const [year = 0, month = 0, day = 0] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed)?.slice(1) ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || d < 1) return false;
  return Temporal.PlainDate.from({ year: y, month: m, day: d }).toString() === typed;
}
