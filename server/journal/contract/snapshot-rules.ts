import { expect, test } from "vitest";
import { batchAfter } from "../sample-batches.ts";
import { type UsingJournal } from "./journal-under-test.ts";

/** Snapshots, from which the server starts. */
export function snapshotRules(using: UsingJournal): void {
  test("the newest snapshot of the asked version is found, and only that", () =>
    using(async ({ journal }) => {
      await journal.append(batchAfter(0, 9));
      await journal.saveSnapshot({ seq: 3, version: 1, state: { visits: [[1, "three"]] } });
      await journal.saveSnapshot({ seq: 6, version: 1, state: { visits: [[1, "six"]] } });
      expect(await journal.snapshot(1)).toEqual({
        seq: 6,
        version: 1,
        state: { visits: [[1, "six"]] },
      });
      expect(await journal.snapshot(2)).toBeNull();
      await journal.saveSnapshot({ seq: 9, version: 2, state: null });
      expect((await journal.snapshot(1))?.seq).toBe(6);
      await journal.saveSnapshot({ seq: 9, version: 3, state: null });
      expect(await journal.snapshot(2)).toBeNull();
      expect((await journal.snapshot(3))?.seq).toBe(9);
    }));

  test("[J3] a snapshot of what is not in the journal is refused", () =>
    using(async ({ journal }) => {
      await journal.append(batchAfter(0, 2));
      await expect(journal.saveSnapshot({ seq: 3, version: 1, state: null })).rejects.toThrow(
        "the journal ends at 2",
      );
      expect(await journal.snapshot(1)).toBeNull();
    }));
}
