import * as fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../shared/domain/instant.ts";
import { handedOver } from "../shared/testing/case-requests.ts";
import { counter } from "../shared/testing/requests.ts";
import { MemoryJournal } from "./journal/memory/memory-journal.ts";
import { AppendFailed, type Batch } from "./office/ports.ts";
import { openOffice } from "./testing/open-office.ts";

/** What the next append does: nothing of it is written, or all of it though it reports failure. */
type Fault = "lost" | "written";

/** Fails as a disk does, when told. */
class FaultyJournal extends MemoryJournal {
  fault: Fault | null = null;

  override async append(batch: Batch): Promise<void> {
    const { fault } = this;
    this.fault = null;
    if (fault === "lost") throw new AppendFailed("failed", new Error("as told"));
    await super.append(batch);
    if (fault === "written") throw new AppendFailed("failed", new Error("as told"));
  }
}

const acts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant("hand-over" as const) },
    { weight: 2, arbitrary: fc.constantFrom("lost" as const, "written" as const) },
    fc.constantFrom("undo" as const, "crash" as const, "season" as const),
  ),
  { maxLength: 25 },
);

test("[R1] numbers of each year run from 1 without a gap, through failing disks, crashes, undo and the turn of the year", async () => {
  let total = 0;
  await fc.assert(
    fc.asyncProperty(acts, async (history) => {
      const journal = new FaultyJournal();
      let opened = await openOffice({ journal });
      for (const act of history) {
        const { office, clock } = opened;
        switch (act) {
          case "hand-over":
            for (const { request } of handedOver(clock.now)) await office.submit(null, request);
            break;
          case "undo":
            await office.submit(null, counter("c1", { type: "Undo" }));
            break;
          case "crash":
            // The old one is never closed: what it knew is lost.
            opened = await openOffice({ journal, at: clock.now });
            break;
          case "season":
            clock.pass(100 * day);
            await office.tick();
            break;
          case "lost":
          case "written":
            journal.fault = act;
        }
      }
      const issued = [...journal.events(0)].flatMap(({ event }) =>
        event.type === "ReceiptIssued" ? [event.receipt.number] : [],
      );
      total += issued.length;
      const years = Map.groupBy(issued, (number) => number.slice(2, 6));
      for (const [year, numbers] of years) {
        const counted = numbers.map((_, n) => `E-${year}-${String(n + 1).padStart(6, "0")}`);
        expect(numbers).toEqual(counted);
      }
    }),
    { numRuns: 60 },
  );
  expect(total).toBeGreaterThan(60);
});
