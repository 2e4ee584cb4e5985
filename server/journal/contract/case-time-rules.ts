import { expect, test } from "vitest";
import type { CaseTime } from "../../../shared/domain/cases/closed-times.ts";
import { batchAfter, monday, nothing } from "../sample-batches.ts";
import type { UsingJournal } from "./journal-under-test.ts";

const first: CaseTime = {
  number: "2026-000001-5",
  service: "study",
  urgency: 3,
  difficulty: 2,
  completeAt: monday,
  doneAt: monday + 7,
  promised: { from: monday + 5, to: monday + 9, basis: "cases" },
};
const second: CaseTime = { ...first, number: "2026-000002-3", promised: null };

/** The read model of what cases took. */
export function caseTimeRules(using: UsingJournal): void {
  test("[K6] what a case took and what was told first is kept with its event", () =>
    using(async ({ journal, caseTimes }) => {
      await journal.append({ ...batchAfter(0, 1), caseTimes: [second] });
      await journal.append({ ...nothing, caseTimes: [first] });
      expect([...caseTimes()]).toEqual([first, second]);
    }));

  test("[K6] a case that is recorded already fails its whole batch", () =>
    using(async ({ journal, caseTimes }) => {
      await journal.append({ ...nothing, caseTimes: [first] });
      const again = { ...batchAfter(0, 1), caseTimes: [second, first] };
      await expect(journal.append(again)).rejects.toMatchObject({ reason: "failed" });
      expect([...caseTimes()]).toEqual([first]);
      expect(await journal.recover()).toBe(0);
    }));
}
