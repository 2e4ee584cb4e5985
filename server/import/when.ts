import type { Instant } from "../../shared/domain/instant.ts";
import type { ProblemCode } from "./problem.ts";

/** A wall-clock minute of the office's zone, or why it is none. */
export type When =
  | { readonly ok: true; readonly time: string; readonly day: string }
  | { readonly ok: false; readonly why: readonly Why[] };

interface Why {
  readonly code: ProblemCode;
  readonly reason: string;
}

/**
 * Reads a German or ISO date with a time such as `9:30`, `09.30 Uhr` or `9 Uhr`. A time that the clock skips is
 * wrong; one that comes twice is the first (rule T1). Days before today are past; within today the office decides.
 */
export function readWhen(dateText: string, timeText: string, zone: string, now: Instant): When {
  const date = dateIn(dateText);
  const time = timeIn(timeText);
  if (date === null || time === null) {
    const wrongDate = `wrong date "${dateText}", expected one such as 23.11.2026 or 2026-11-23`;
    const wrongTime = `wrong time "${timeText}", expected one such as 9:30 or 09:30`;
    return {
      ok: false,
      why: [
        ...(date === null ? [{ code: "wrong-date", reason: wrongDate } as const] : []),
        ...(time === null ? [{ code: "wrong-time", reason: wrongTime } as const] : []),
      ],
    };
  }
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  if (Temporal.PlainDate.compare(date, today) < 0) {
    return no("past-date", `the date ${dateText} is in the past`);
  }
  const wall = date.toPlainDateTime(time);
  const zoned = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (!zoned.toPlainDateTime().equals(wall)) {
    return no(
      "wrong-time",
      `the time ${timeText} does not exist on ${dateText}: the clock skips it`,
    );
  }
  return { ok: true, time: wall.toString({ smallestUnit: "minute" }), day: date.toString() };
}

function dateIn(text: string): Temporal.PlainDate | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year = 0, month = 0, day = 0] = (german?.slice(1).toReversed() ?? iso?.slice(1) ?? []).map(
    Number,
  );
  if (month < 1 || month > 12 || day < 1) return null;
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.day === day ? date : null;
}

function timeIn(text: string): Temporal.PlainTime | null {
  const match = /^(\d{1,2})(?:[:.](\d{2})(?::00)?)?(\s?(?:uhr|h))?$/i.exec(text);
  if (match === null || (match[2] === undefined && match[3] === undefined)) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  return hour < 24 && minute < 60 ? new Temporal.PlainTime(hour, minute) : null;
}

function no(code: ProblemCode, reason: string): When {
  return { ok: false, why: [{ code, reason }] };
}
