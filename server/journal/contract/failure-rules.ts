import { expect, test } from "vitest";
import { answered, batchAfter, begins, monday } from "../sample-batches.ts";
import { seqs, type UsingJournal } from "./journal-under-test.ts";

/** An append that fails. */
export function failureRules(using: UsingJournal): void {
  test("[J2] without room an append fails as full; nothing of it stays, and all is right once there is room", () =>
    using(async ({ journal, fill, makeRoom, periods }) => {
      await journal.append(batchAfter(0, 10));
      fill();
      const large = {
        ...batchAfter(10, 5_000),
        answers: [answered(1)],
        periods: [begins(1, "waiting", monday)],
      };
      await expect(journal.append(large)).rejects.toMatchObject({
        name: "AppendFailed",
        reason: "full",
      });
      expect(await journal.recover()).toBe(10);
      expect(seqs(journal, 8)).toEqual([9, 10]);
      expect(await journal.answer(answered(1).command)).toBeNull();
      expect([...periods()]).toEqual([]);
      makeRoom();
      await journal.append(large);
      expect(await journal.recover()).toBe(5_010);
      expect(await journal.answer(answered(1).command)).toEqual(answered(1));
    }));
}
