import { execFileSync } from "node:child_process";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AppendFailed } from "../../../office/ports.ts";
import { answered, batchAfter } from "../../sample-batches.ts";
import { openSqliteJournal, type SqliteJournal } from "../sqlite-journal.ts";

// Run by the test beside it, in a process of its own, where the disk is small or files may not grow. Prints what
// happened as JSON.

const [directory, limit] = process.argv.slice(2);
if (directory === undefined) throw new Error("which directory?");
const ballast = join(directory, "ballast");

/** Appends until one fails; the last sequence acknowledged, and why no more. */
async function appendUntilRefused(journal: SqliteJournal, last: number) {
  for (;;) {
    try {
      await journal.append({ ...batchAfter(last, 10), answers: [answered(last)] });
      last += 10;
    } catch (error) {
      if (!(error instanceof AppendFailed)) throw error;
      return { last, reason: error.reason, cause: String(error.cause) };
    }
  }
}

async function recovered(journal: SqliteJournal): Promise<number | string> {
  try {
    return await journal.recover();
  } catch (error) {
    return error instanceof AppendFailed ? error.reason : String(error);
  }
}

function makeRoom(): void {
  if (limit === "file-size") {
    execFileSync("prlimit", ["--pid", String(process.pid), "--fsize=unlimited"]);
  } else {
    rmSync(ballast);
  }
}

const journal = openSqliteJournal(join(directory, "data"));
if (limit === "disk") {
  const { bavail, bsize } = statfsSync(directory);
  writeFileSync(ballast, Buffer.alloc(Math.floor((bavail * bsize) / 2)));
}
const first = await appendUntilRefused(journal, 0);
const whileFull = await recovered(journal);
const second = await appendUntilRefused(journal, first.last);
const answerWhileFull = await journal.answer(answered(0).command).then(
  (answer) => answer !== null,
  () => false,
);
const connection = journal.database;
makeRoom();
const withRoom = await recovered(journal);
const reopened = journal.database !== connection;
await journal.append(batchAfter(second.last, 10));
await journal.close();

const again = openSqliteJournal(join(directory, "data"));
const kept = [...again.events(0)].length;
const integrity = again.database.pragma("integrity_check", { simple: true });
await again.close();
console.log(
  JSON.stringify({
    first,
    whileFull,
    second,
    answerWhileFull,
    withRoom,
    reopened,
    kept,
    integrity,
  }),
);
