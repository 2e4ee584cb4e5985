import { z } from "zod";
import { weekdays } from "../../shared/domain/definition.ts";
import type { OpenSpan, Weekday, WeeklyHours } from "../../shared/domain/definition.ts";
import { suggestion } from "./nearest.ts";

const like = 'a span such as "08:00-12:00"';
const days = "a day or a range of days such as mon or mon-fri";

/** Spans as written, not read yet. */
const spanTexts = z.array(z.string({ error: like }), { error: "a list of spans" });

/** `["09:00-13:00"]` on its own, for days that have a date. */
export const spans = spanTexts.transform((typed, context): readonly OpenSpan[] =>
  spansIn(typed, (message, at) => context.addIssue({ code: "custom", path: [at], message })),
);

/**
 * `{ mon-thu: ["08:00-12:00", "13:00-18:00"], fri: ["08:00-12:00"] }` → spans of wall-clock minutes in order;
 * a day left out is closed. `24:00` ends the day.
 */
export const opening = z
  .record(z.string(), spanTexts, { error: "opening hours by day" })
  .transform((hours, context): WeeklyHours => {
    const week: Partial<Record<Weekday, readonly OpenSpan[]>> = {};
    for (const [typed, spans] of Object.entries(hours)) {
      const wrong = (message: string, at?: number) =>
        at === undefined
          ? context.addIssue({ code: "custom", path: [typed], message, params: { atKey: true } })
          : context.addIssue({ code: "custom", path: [typed, at], message });
      const meant = daysIn(typed);
      if (meant.length === 0) wrong(`${days}${suggestion(typed, weekdays)}`);
      const open = spansIn(spans, wrong);
      for (const day of meant) {
        if (week[day] !== undefined) wrong(`each day once; ${day} has its hours already`);
        week[day] = open;
      }
    }
    const { mon = [], tue = [], wed = [], thu = [], fri = [], sat = [], sun = [] } = week;
    return { mon, tue, wed, thu, fri, sat, sun };
  });

/** The days of `mon` or `mon-fri`; none when it is neither. */
function daysIn(typed: string): readonly Weekday[] {
  const [first = "", last = first, ...more] = typed.split("-").map((day) => day.trim());
  const from = weekdays.findIndex((day) => day === first);
  const to = weekdays.findIndex((day) => day === last);
  return from < 0 || to < 0 || more.length > 0 ? [] : weekdays.slice(from, to + 1);
}

/** Reads spans such as `08:00-12:00` in order of time; tells what is wrong with each and where in the list. */
export function spansIn(
  typed: readonly string[],
  wrong: (message: string, at: number) => void,
): readonly OpenSpan[] {
  const spans: OpenSpan[] = [];
  typed.forEach((text, at) => {
    const span = spanIn(text);
    if (span === null) wrong(like, at);
    else if (span.from >= span.to) wrong("a span that ends after it begins", at);
    else if (spans.some((other) => span.from < other.to && other.from < span.to)) {
      wrong("spans that do not overlap", at);
    } else spans.push(span);
  });
  return spans.toSorted((a, b) => a.from - b.from);
}

function spanIn(text: string): OpenSpan | null {
  const match = /^(\d{1,2}):(\d{2}) ?[-–] ?(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (match === null) return null;
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
  if (fromMinute > 59 || toMinute > 59) return null;
  const span = { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
  return span.from < 24 * 60 && span.to <= 24 * 60 ? span : null;
}
