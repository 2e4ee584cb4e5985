import { expect, test } from "vitest";
import { answered, batchAfter, nothing } from "../sample-batches.ts";
import { sampleEvents } from "../sample-events.ts";
import { seqs, type UsingJournal } from "./journal-under-test.ts";

/** Events: their order, and that a batch with a wrong one leaves nothing. */
export function eventRules(using: UsingJournal): void {
  test("an empty journal has nothing, and its last sequence is 0", () =>
    using(async ({ journal, periods }) => {
      expect(seqs(journal)).toEqual([]);
      expect([...periods()]).toEqual([]);
      expect(await journal.snapshot(1)).toBeNull();
      expect(await journal.answer("unknown")).toBeNull();
      expect(await journal.recover()).toBe(0);
    }));

  test("[J3] every kind of event comes back as it was written", () =>
    using(async ({ journal }) => {
      const events = Object.values(sampleEvents).map((event, index) => ({
        seq: index + 1,
        event,
      }));
      await journal.append({ ...nothing, events });
      expect([...journal.events(0)]).toEqual(events);
    }));

  test("events come back in order, and only those after the given one", () =>
    using(async ({ journal }) => {
      await journal.append(batchAfter(0, 2_500));
      await journal.append(batchAfter(2_500, 1));
      expect(seqs(journal)).toEqual(Array.from({ length: 2_501 }, (_, index) => index + 1));
      expect(seqs(journal, 2_499)).toEqual([2_500, 2_501]);
      expect(seqs(journal, 2_501)).toEqual([]);
    }));

  test.each([
    ["a gap", batchAfter(3, 1)],
    ["a repetition", batchAfter(1, 2)],
    [
      "a gap inside",
      { ...nothing, events: [...batchAfter(2, 1).events, ...batchAfter(4, 1).events] },
    ],
  ])("[J2] %s in the sequence is refused as a whole", (_, batch) =>
    using(async ({ journal }) => {
      await journal.append(batchAfter(0, 2));
      const append = journal.append({ ...batch, answers: [answered(1)] });
      await expect(append).rejects.toMatchObject({ name: "AppendFailed", reason: "failed" });
      expect(seqs(journal)).toEqual([1, 2]);
      expect(await journal.answer(answered(1).command)).toBeNull();
      await journal.append(batchAfter(2, 1));
      expect(seqs(journal)).toEqual([1, 2, 3]);
    }),
  );
}
