import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeOutbox } from "../outbox-contract.ts";
import { batchAfter, monday, nothing } from "../sample-batches.ts";
import { mailFor, sampleContents } from "../sample-mails.ts";
import { databasePath } from "./database-file.ts";
import { openSqliteJournal } from "./sqlite-journal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const clock = () => monday;

describeOutbox("SQLite", async () => {
  const directory = temporaryDirectory();
  let now = monday;
  const journal = openSqliteJournal(directory.path, () => now);
  return {
    journal,
    outbox: journal.outbox,
    setClock(to) {
      now = to;
    },
    async dispose() {
      await journal.close();
      directory[Symbol.dispose]();
    },
  };
});

test("[M1, M3] mails that wait are there after a restart, with the attempts they had", async () => {
  using directory = temporaryDirectory();
  const before = openSqliteJournal(directory.path, clock);
  await before.append({ ...nothing, mails: [mailFor("booked:1"), mailFor("booked:2")] });
  before.outbox.start("booked:1", monday);
  const again = { progress: "retrying", nextAt: monday + 5, reason: "down" } as const;
  before.outbox.end("booked:1", monday + 1, again);
  await before.close();

  const journal = openSqliteJournal(directory.path, clock);
  expect(journal.outbox.settle(monday + 2)).toBe(0);
  expect(journal.outbox.next(monday + 2)).toMatchObject({ cause: "booked:2", attempts: 0 });
  expect(journal.outbox.nextAt()).toBe(monday);
  journal.outbox.start("booked:2", monday + 2);
  expect(journal.outbox.next(monday + 5)).toMatchObject({ cause: "booked:1", attempts: 1 });
  await journal.close();
});

test("[M3] rows that cannot be read hold no mail behind them up, and can be given up", async () => {
  using directory = temporaryDirectory();
  const journal = openSqliteJournal(directory.path, clock);
  const causes = ["booked:1", "booked:2", "booked:3", "booked:4"];
  await journal.append({ ...nothing, mails: causes.map((cause) => mailFor(cause)) });
  const spoil = journal.database.prepare("UPDATE outbox SET content = ? WHERE cause = ?");
  spoil.run("{", "booked:1");
  spoil.run('{"kind":"newer"}', "booked:2");
  spoil.run(null, "booked:3");
  for (const cause of causes.slice(0, 3)) {
    expect(journal.outbox.next(monday)).toMatchObject({ cause, content: null });
    journal.outbox.start(cause, monday);
    journal.outbox.end(cause, monday, { progress: "failed", reason: "unreadable" });
  }
  expect(journal.outbox.next(monday)?.content).toEqual(sampleContents.booked);
  await journal.close();
});

test("[M4, P1] of a mail that ended nothing is left in the file of what it said", async () => {
  using directory = temporaryDirectory();
  const journal = openSqliteJournal(directory.path, clock);
  const { secret, code } = sampleContents.booked;
  const isKept = () => {
    journal.database.pragma("wal_checkpoint(TRUNCATE)");
    const file = readFileSync(databasePath(directory.path), "latin1");
    return file.includes(secret) || file.includes(code);
  };
  await journal.append({ ...nothing, mails: [mailFor("booked:1"), mailFor("booked:2")] });
  expect(isKept()).toBe(true);
  journal.outbox.start("booked:1", monday);
  journal.outbox.end("booked:1", monday, { progress: "sent" });
  expect(isKept()).toBe(true);
  journal.outbox.start("booked:2", monday);
  journal.outbox.settle(monday);
  expect(isKept()).toBe(false);
  await journal.close();
});

test("[J2] after a broken connection the outbox takes nothing until the journal recovered, then all is right", async () => {
  using directory = temporaryDirectory();
  const journal = openSqliteJournal(directory.path, clock);
  await journal.append({ ...nothing, mails: [mailFor("booked:1")] });
  journal.database.close();
  expect(() => journal.outbox.start("booked:1", monday)).toThrow("could not be written");
  await journal.recover();
  expect(journal.outbox.next(monday)?.attempts).toBe(0);
  journal.outbox.start("booked:1", monday);
  journal.outbox.end("booked:1", monday, { progress: "sent" });
  await journal.append(batchAfter(0, 1));
  await journal.close();
});

test("[J2, M1] on a full disk a batch queues none of its mails", async () => {
  using directory = temporaryDirectory();
  const journal = openSqliteJournal(directory.path, clock);
  await journal.append({ ...nothing, mails: [mailFor("booked:1")] });
  // As on a full disk: SQLite will not go beyond the pages it has, and this uses up what is free in them.
  journal.database.pragma("max_page_count = 1");
  const large = { ...nothing, mails: many(10_000) };
  await expect(journal.append(large)).rejects.toMatchObject({ reason: "full" });
  expect(journal.outbox.counts()).toMatchObject({ queued: 1 });
  journal.database.pragma("max_page_count = 1000000");
  await journal.append(large);
  expect(journal.outbox.counts()).toMatchObject({ queued: 10_001 });
  await journal.close();
});

function many(count: number) {
  return Array.from({ length: count }, (_, n) => mailFor(`booked:${n + 2}`));
}
