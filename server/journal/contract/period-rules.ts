import { expect, test } from "vitest";
import type { PeriodChange } from "../../../shared/domain/period.ts";
import { batchAfter, begins, monday, nothing } from "../sample-batches.ts";
import type { VisitPeriod } from "../visit-period.ts";
import { type UsingJournal } from "./journal-under-test.ts";

/** The read model of timed periods. */
export function periodRules(using: UsingJournal): void {
  test("a period ends where the next begins", () =>
    using(async ({ journal, periods }) => {
      await journal.append({
        ...nothing,
        periods: [
          begins(1, "waiting", monday),
          begins(2, "waiting", monday + 1),
          begins(1, "called", monday + 5),
        ],
      });
      await journal.append({ ...nothing, periods: [begins(1, "serving", monday + 9)] });
      expect([...periods()].map(short)).toEqual([
        "1.1 waiting 0–5",
        "1.2 called 5–9",
        "1.3 serving 9–",
        "2.1 waiting 1–",
      ]);
    }));

  test("[C9] an undone period is marked, and the one before is open again", () =>
    using(async ({ journal, periods }) => {
      await journal.append({
        ...nothing,
        periods: [begins(1, "waiting", monday), begins(1, "called", monday + 5), undo(monday + 7)],
      });
      expect([...periods()].map(short)).toEqual(["1.1 waiting 0–", "1.2 called 5–7 undone"]);
      await journal.append({
        ...nothing,
        periods: [
          begins(1, "called", monday + 8),
          begins(1, "serving", monday + 9),
          undo(monday + 10),
        ],
      });
      expect([...periods()].map(short)).toEqual([
        "1.1 waiting 0–8",
        "1.2 called 5–7 undone",
        "1.3 called 8–",
        "1.4 serving 9–10 undone",
      ]);
    }));

  test("[C9] with no period to go back to, an undo fails its whole batch", () =>
    using(async ({ journal, periods }) => {
      const first = {
        ...batchAfter(0, 1),
        periods: [begins(1, "waiting", monday), undo(monday + 1)],
      };
      await expect(journal.append(first)).rejects.toMatchObject({ reason: "failed" });
      expect([...periods()]).toEqual([]);
      expect(await journal.recover()).toBe(0);
    }));
}

function short({ visit, ordinal, status, beganAt, endedAt, undone }: VisitPeriod): string {
  const end = endedAt === null ? "" : endedAt - monday;
  return `${visit}.${ordinal} ${status} ${beganAt - monday}–${end}${undone ? " undone" : ""}`;
}

function undo(at: number): PeriodChange {
  return { change: "undo", visit: 1, at };
}
