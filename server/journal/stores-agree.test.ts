import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { PeriodChange } from "../../shared/domain/period.ts";
import type { Batch } from "../office/ports.ts";
import { MemoryJournal } from "./memory/memory-journal.ts";
import { answered, batchAfter, begins, monday } from "./sample-batches.ts";
import { openSqliteJournal } from "./sqlite/sqlite-journal.ts";
import { temporaryDirectory } from "./sqlite/temporary-directory.ts";

/** A batch, and where its events stand: 0 is right behind the last one, anything else is wrong. */
interface Attempt {
  readonly skew: number;
  readonly count: number;
  readonly rest: Pick<Batch, "answers" | "periods">;
}

type Step =
  | { readonly kind: "append"; readonly attempt: Attempt }
  | { readonly kind: "snapshot"; readonly back: number; readonly version: number }
  | { readonly kind: "recover" };

const period: fc.Arbitrary<PeriodChange> = fc
  .record({
    visit: fc.integer({ min: 1, max: 3 }),
    status: fc.constantFrom("waiting", "called", "serving", "undo"),
    at: fc.integer({ min: monday, max: monday + 1_000 }),
  })
  .map(({ visit, status, at }) =>
    status === "undo" ? { change: "undo", visit, at } : begins(visit, status, at),
  );

/** Wrong ones too: sequences with gaps, commands answered twice, periods that cannot be undone. */
const attempt: fc.Arbitrary<Attempt> = fc.record({
  skew: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, -1),
  count: fc.integer({ min: 0, max: 4 }),
  rest: fc.record({
    answers: fc.array(
      fc.integer({ min: 1, max: 30 }).map((n) => answered(n)),
      { maxLength: 2 },
    ),
    periods: fc.array(period, { maxLength: 3 }),
  }),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: attempt.map((attempt) => ({ kind: "append", attempt }) as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("snapshot" as const),
      back: fc.integer({ min: -1, max: 5 }),
      version: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "recover" } as const) },
);

type Store = Pick<
  MemoryJournal,
  "append" | "saveSnapshot" | "recover" | "events" | "snapshot" | "answer"
> & {
  periods(): Iterable<unknown>;
};

/** What a step did, and everything that can be read afterwards. */
async function take(store: Store, step: Step): Promise<unknown> {
  const result = await act(store, step).then(
    (value) => ({ value }),
    (error: unknown) => ({ failed: error instanceof Error ? error.message : error }),
  );
  const answers = Array.from({ length: 30 }, (_, index) =>
    store.answer(answered(index + 1).command),
  );
  return {
    result,
    events: [...store.events(0)],
    periods: [...store.periods()],
    snapshots: [await store.snapshot(1), await store.snapshot(2)],
    answers: await Promise.all(answers),
  };
}

async function act(store: Store, step: Step): Promise<number | void> {
  const last = [...store.events(0)].length;
  switch (step.kind) {
    case "append": {
      const { skew, count, rest } = step.attempt;
      const { events } = batchAfter(last + skew, count);
      return store.append({ events, ...rest, personal: [], mails: [] });
    }
    case "snapshot": {
      const seq = Math.max(0, last - step.back);
      return store.saveSnapshot({ seq, version: step.version, state: { seq } });
    }
    case "recover":
      return store.recover();
  }
}

test("[J2, J3] any history, with wrong batches in it, reads the same from memory and from SQLite", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      using directory = temporaryDirectory();
      const memory = new MemoryJournal();
      const file = openSqliteJournal(directory.path);
      try {
        for (const step of steps) {
          expect(await take(file, step)).toEqual(await take(memory, step));
        }
      } finally {
        await file.close();
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
