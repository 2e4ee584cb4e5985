import * as fc from "fast-check";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stateVersion } from "../../../../shared/domain/state-json.ts";
import { playHistory, type History } from "../../../../shared/testing/histories.ts";
import { intents, type Intent } from "../../../../shared/testing/intents.ts";
import { draftAfter } from "../../../testing/draft.ts";
import { openSqliteJournal, type SqliteJournal } from "../sqlite-journal.ts";
import { temporaryDirectory } from "../temporary-directory.ts";
import { verify } from "./verify.ts";

/** Writes a history as the authority does, with a snapshot after the moment at `snapshotAt`. */
async function write(journal: SqliteJournal, { moments }: History, snapshotAt: number) {
  let seq = 0;
  for (const [index, { before, decision, after }] of moments.entries()) {
    if (decision.accepted && decision.events.length > 0) {
      const draft = draftAfter(before, seq);
      draft.accept(decision);
      await journal.append(draft.batch());
      seq = draft.seq;
    }
    if (index === snapshotAt) {
      await journal.saveSnapshot({ seq, version: stateVersion, state: after });
    }
  }
  return seq;
}

function wish(act: Intent["act"], pick = 0): Intent {
  return { after: 1_000, act, counter: 0, pick, other: 0 };
}

/** Two visits; one is called, served and finished. */
const served = playHistory([
  wish("ticket"),
  wish("ticket"),
  wish("next"),
  wish("start"),
  wish("finish"),
]);

async function servedIn(directory: string): Promise<SqliteJournal> {
  const journal = openSqliteJournal(directory);
  await write(journal, served, served.moments.length - 1);
  return journal;
}

test("[J3] after any history, what is stored equals what the journal alone says", async () => {
  await fc.assert(
    fc.asyncProperty(intents, fc.nat(120), async (wishes, snapshotAt) => {
      using directory = temporaryDirectory();
      const journal = openSqliteJournal(directory.path);
      const seq = await write(journal, playHistory(wishes), snapshotAt);
      try {
        expect(verify(directory.path)).toMatchObject({ events: seq, differences: [] });
      } finally {
        await journal.close();
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

test.each([
  [
    "a period's counter",
    "UPDATE visit_period SET counter = 'c9' WHERE visit = 1 AND ordinal = 2",
    'visit 1, period 2 counter: stored "c9", rebuilt "c1"',
  ],
  [
    "a lost period",
    "DELETE FROM visit_period WHERE visit = 2",
    'visit 2, period 1: stored nothing, rebuilt {"visit":2',
  ],
  [
    "a period that never was",
    "UPDATE visit_period SET visit = 77 WHERE visit = 2",
    'visit 77, period 1: stored {"visit":77',
  ],
  [
    "a status in the snapshot",
    `UPDATE snapshot SET state = replace(state, '"status":"waiting"', '"status":"parked"')`,
    'visits 2 status: stored "parked", rebuilt "waiting"',
  ],
  [
    "a snapshot of the future",
    "UPDATE snapshot SET seq = seq + 1",
    /the snapshot is of event \d+, but the journal ends at \d+/,
  ],
])("[J3] %s is named", async (_, damage, words) => {
  using directory = temporaryDirectory();
  const journal = await servedIn(directory.path);
  expect(verify(directory.path).differences).toEqual([]);
  expect(journal.database.prepare(damage).run().changes).toBeGreaterThan(0);
  const { differences } = verify(directory.path);
  expect(differences.join("\n")).toMatch(words);
  await journal.close();
});

test("[J3] an event that cannot be read is named", async () => {
  using directory = temporaryDirectory();
  const journal = await servedIn(directory.path);
  journal.database.exec("UPDATE event SET data = '{}' WHERE seq = 3");
  expect(() => verify(directory.path)).toThrow("event 3 cannot be read");
  await journal.close();
});

test("the command says so in its exit code", async () => {
  using directory = temporaryDirectory();
  const cli = join(import.meta.dirname, "../../../cli/verify.ts");
  const run = () =>
    spawnSync(process.execPath, [cli, "--data", directory.path], { encoding: "utf8" });
  expect(run()).toMatchObject({ status: 2, stdout: "" });

  const journal = await servedIn(directory.path);
  const equal = run();
  expect(equal.stdout).toMatch(
    /^\d+ events, \d+ periods, the snapshot at event \d+: equal\naudit list: none yet\n$/,
  );
  expect(equal.status).toBe(0);

  journal.database.exec("UPDATE visit_period SET undone = 1 WHERE visit = 1 AND ordinal = 3");
  const different = run();
  expect(different.stdout).toContain("visit 1, period 3 undone: stored true, rebuilt false");
  expect(different.status).toBe(1);
  await journal.close();
}, 60_000);
