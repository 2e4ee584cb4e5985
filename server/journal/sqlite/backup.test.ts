import Database from "better-sqlite3";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { answered, batchAfter, begins, monday, nothing } from "../sample-batches.ts";
import { mailFor } from "../sample-mails.ts";
import { backup } from "./backup.ts";
import { databasePath } from "./database-file.ts";
import { DirectoryInUse } from "./directory-lock.ts";
import { restore } from "./restore.ts";
import { openSqliteJournal, type SqliteJournal } from "./sqlite-journal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const gently = { force: false };

async function filled(directory: string, events: number): Promise<SqliteJournal> {
  const journal = openSqliteJournal(directory);
  await journal.append({
    ...batchAfter(0, events),
    answers: [answered(1)],
    periods: [begins(1, "waiting", monday)],
    personal: [{ kind: "visit-note", visit: 1, text: "needs a wheelchair" }],
  });
  return journal;
}

test("[J4] a backup of a running journal, restored elsewhere, has all of it", async () => {
  using there = temporaryDirectory();
  using here = temporaryDirectory();
  const file = join(there.path, "backup.sqlite");
  const journal = await filled(there.path, 25);
  const written = { events: [...journal.events(0)], periods: [...journal.periods()] };
  expect((await backup(there.path, file, gently)).seq).toBe(25);
  await journal.append(batchAfter(25, 5));
  await journal.close();

  const target = join(here.path, "data");
  expect(await restore(file, target, gently)).toEqual({
    seq: 25,
    replaced: false,
    mailsInDoubt: 0,
  });
  const restored = openSqliteJournal(target);
  expect([...restored.events(0)]).toEqual(written.events);
  expect([...restored.periods()]).toEqual(written.periods);
  expect(await restored.answer(answered(1).command)).toEqual(answered(1));
  expect(restored.database.prepare("SELECT text FROM visit_note").pluck().get()).toBe(
    "needs a wheelchair",
  );
  await restored.append(batchAfter(25, 1));
  await restored.close();
});

test("[J4, M2] mails that waited in a backup are uncertain after a restore, and the others as they were", async () => {
  using there = temporaryDirectory();
  using here = temporaryDirectory();
  const file = join(there.path, "backup.sqlite");
  const journal = openSqliteJournal(there.path);
  const mails = ["booked:1", "booked:2", "booked:3"].map((cause) => mailFor(cause));
  await journal.append({ ...nothing, mails });
  const now = Date.now() + 1;
  journal.outbox.start("booked:1", now);
  journal.outbox.end("booked:1", now, { progress: "sent" });
  journal.outbox.start("booked:2", now);
  await backup(there.path, file, gently);
  await journal.close();

  expect(await restore(file, here.path, gently)).toMatchObject({ mailsInDoubt: 2 });
  const restored = openSqliteJournal(here.path);
  expect(restored.outbox.settle(now)).toBe(0);
  expect(restored.outbox.next(now + 1_000_000_000)).toBeNull();
  expect(restored.outbox.counts()).toMatchObject({ sent: 1, uncertain: 2, queued: 0 });
  await restored.append({ ...nothing, mails: [mailFor("booked:3"), mailFor("booked:4")] });
  expect(restored.outbox.counts()).toMatchObject({ queued: 1 });
  await restored.close();
});

test("[J4] a backup never takes the place of the data it copies, not even when forced", async () => {
  using directory = temporaryDirectory();
  const journal = await filled(directory.path, 5);
  const itself = join(directory.path, ".", "wartemarke.sqlite");
  await expect(backup(directory.path, itself, { force: true })).rejects.toThrow("another file");
  await journal.close();
});

test("[J4] a backup made by another process between appends holds whole batches only", async () => {
  using directory = temporaryDirectory();
  const cli = join(import.meta.dirname, "../../cli/backup.ts");
  const file = join(directory.path, "backup.sqlite");
  const journal = openSqliteJournal(directory.path);
  const perBatch = 40;
  let last = 0;
  for (let round = 0; round < 3; round += 1) {
    const before = last;
    const run = spawn(process.execPath, [cli, file, "--data", directory.path, "--force"]);
    const ended = once(run, "exit");
    // Appends as fast as it can until the backup is there.
    while (run.exitCode === null) {
      await journal.append(batchAfter(last, perBatch));
      last += perBatch;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await ended).toEqual([0, null]);
    const copy = new Database(file, { readonly: true });
    const { count, highest } = z
      .object({ count: z.int(), highest: z.int() })
      .parse(copy.prepare("SELECT count(*) AS count, max(seq) AS highest FROM event").get());
    copy.close();
    expect(count).toBe(highest);
    expect(count % perBatch).toBe(0);
    expect(count).toBeGreaterThanOrEqual(before);
    expect(count).toBeLessThanOrEqual(last);
  }
  await journal.close();
}, 30_000);

test("[P1] a backup is one file that only its owner can read", async () => {
  using directory = temporaryDirectory();
  const journal = await filled(join(directory.path, "data"), 3);
  await backup(join(directory.path, "data"), join(directory.path, "backup.sqlite"), gently);
  await journal.close();
  expect(readdirSync(directory.path).toSorted()).toEqual(["backup.sqlite", "data"]);
  expect(statSync(join(directory.path, "backup.sqlite")).mode & 0o077).toBe(0);
});

test("a backup does not replace a file unless it is told to", async () => {
  using directory = temporaryDirectory();
  const file = join(directory.path, "backup.sqlite");
  writeFileSync(file, "precious");
  const journal = await filled(directory.path, 3);
  await expect(backup(directory.path, file, gently)).rejects.toThrow("--force");
  expect(readFileSync(file, "utf8")).toBe("precious");
  expect((await backup(directory.path, file, { force: true })).seq).toBe(3);
  await journal.close();
});

test("a backup of nothing says so, and makes nothing", async () => {
  using directory = temporaryDirectory();
  const file = join(directory.path, "backup.sqlite");
  await expect(backup(directory.path, file, gently)).rejects.toThrow("there are no data at");
  expect(readdirSync(directory.path)).toEqual([]);
});

test("a restore does not replace data unless it is told to, then it replaces all of them", async () => {
  using directory = temporaryDirectory();
  const file = join(directory.path, "backup.sqlite");
  const data = join(directory.path, "data");
  const journal = await filled(data, 3);
  await backup(data, file, gently);
  await journal.append(batchAfter(3, 4));
  // Left as after a kill: what was appended last is in the log only.
  const log = readFileSync(`${databasePath(data)}-wal`);
  await journal.close();
  writeFileSync(`${databasePath(data)}-wal`, log);

  await expect(restore(file, data, gently)).rejects.toThrow("--force");
  expect(existsSync(`${databasePath(data)}-wal`)).toBe(true);
  expect(await restore(file, data, { force: true })).toEqual({
    seq: 3,
    replaced: true,
    mailsInDoubt: 0,
  });
  const restored = openSqliteJournal(data);
  expect([...restored.events(0)]).toHaveLength(3);
  await restored.close();
});

test("a restore is refused while a server uses the data, even by force", async () => {
  using directory = temporaryDirectory();
  const file = join(directory.path, "backup.sqlite");
  const journal = await filled(directory.path, 3);
  await backup(directory.path, file, gently);
  await journal.append(batchAfter(3, 1));
  await expect(restore(file, directory.path, { force: true })).rejects.toThrow(DirectoryInUse);
  await journal.append(batchAfter(4, 1));
  expect([...journal.events(0)]).toHaveLength(5);
  await journal.close();
});

test.each([
  ["is no database", (file: string) => writeFileSync(file, "x".repeat(5_000)), "not a database"],
  [
    "is somebody else's",
    (file: string) => new Database(file).exec("CREATE TABLE theirs (n INTEGER)").close(),
    "not Wartemarke's",
  ],
  ["is not there", () => {}, "there are no data at"],
])("a restore from a file that %s changes nothing", async (_, make, message) => {
  using directory = temporaryDirectory();
  const file = join(directory.path, "backup.sqlite");
  const data = join(directory.path, "data");
  const journal = await filled(data, 3);
  await journal.close();
  make(file);
  await expect(restore(file, data, { force: true })).rejects.toThrow(message);
  const after = openSqliteJournal(data);
  expect([...after.events(0)]).toHaveLength(3);
  await after.close();
});

test("a restore from a damaged backup changes nothing", async () => {
  using directory = temporaryDirectory();
  const file = join(directory.path, "backup.sqlite");
  const data = join(directory.path, "data");
  const journal = await filled(data, 2_000);
  await backup(data, file, gently);
  await journal.append({ ...nothing, events: batchAfter(2_000, 1).events });
  await journal.close();
  const bytes = readFileSync(file);
  bytes.fill(0x55, 5 * 4_096, 8 * 4_096);
  writeFileSync(file, bytes);
  await expect(restore(file, data, { force: true })).rejects.toThrow(/damaged|malformed/);
  const after = openSqliteJournal(data);
  expect([...after.events(0)]).toHaveLength(2_001);
  await after.close();
});
