import { z } from "zod";
import type { PublishedTime } from "../../shared/domain/definition.ts";
import { hour, minute, second } from "../../shared/domain/instant.ts";

const milliseconds = { s: second, min: minute, h: hour } as const;
const like = "a duration such as 30 min, 2 h or 10 s";

/** `30 min`, `2 h`, `10 s` → milliseconds. */
export const duration = z.string({ error: like }).transform((typed, context) => {
  const match = /^(\d{1,4}) ?(s|min|h)$/.exec(typed.trim());
  const unit = match?.[2];
  if (match === null || (unit !== "s" && unit !== "min" && unit !== "h")) {
    context.addIssue({ code: "custom", message: like });
    return z.NEVER;
  }
  return Number(match[1]) * milliseconds[unit];
});

/** A duration that is not nothing. */
export const someTime = duration.refine((length) => length > 0, {
  error: "a duration longer than nothing",
});

/** A duration that a plan of five-minute steps can hold. */
export const fiveMinutes = duration.refine((length) => length % (5 * minute) === 0, {
  error: "a multiple of 5 min",
});

const likeDays = "a number of days such as 90 days";

/** `90 days` → 90. */
export const days = z.string({ error: likeDays }).transform((typed, context) => {
  const match = /^(\d{1,5}) ?days?$/.exec(typed.trim());
  const count = Number(match?.[1] ?? 0);
  if (count < 1) {
    context.addIssue({ code: "custom", message: likeDays });
    return z.NEVER;
  }
  return count;
});

const likeDaysOrTime = "a time such as 2 days, 36 h or 90 min";

/** `2 days` or a duration, longer than nothing → milliseconds; a day is 24 hours. */
export const daysOrTime = z.string({ error: likeDaysOrTime }).transform((typed, context) => {
  const count = days.safeParse(typed);
  if (count.success) return count.data * 24 * hour;
  const time = someTime.safeParse(typed);
  if (time.success) return time.data;
  context.addIssue({ code: "custom", message: likeDaysOrTime });
  return z.NEVER;
});

const likePublished = "a time such as same visit, 6 weeks, 6-8 weeks or 12-36 months";

/** `same visit`, `6 weeks`, `6-8 weeks`, `12-36 months`. */
export const publishedTime = z
  .string({ error: likePublished })
  .transform((typed, context): PublishedTime => {
    if (typed.trim() === "same visit") return { from: 0, to: 0, unit: "weeks" };
    const match = /^(?:(\d{1,3}) ?[-–] ?)?(\d{1,3}) (week|month)s?$/.exec(typed.trim());
    const to = Number(match?.[2]);
    const from = Number(match?.[1] ?? to);
    if (match === null || from > to) {
      context.addIssue({ code: "custom", message: likePublished });
      return z.NEVER;
    }
    return { from, to, unit: match[3] === "month" ? "months" : "weeks" };
  });
