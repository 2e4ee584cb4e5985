import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { monday } from "../../sample-batches.ts";
import { openSqliteJournal } from "../sqlite-journal.ts";
import { temporaryDirectory } from "../temporary-directory.ts";

const program = join(import.meta.dirname, "trial.ts");

test("[M2, J2] a mail that was being sent when the server was killed is uncertain, and not sent again", async () => {
  using directory = temporaryDirectory();
  const run = spawnSync(process.execPath, [program, directory.path], { encoding: "utf8" });
  expect(run).toMatchObject({ signal: "SIGKILL", stderr: "" });

  const journal = openSqliteJournal(directory.path);
  const { outbox } = journal;
  expect(outbox.counts()).toMatchObject({ sending: 1, queued: 1 });
  expect(outbox.settle(monday + 1)).toBe(1);
  expect(outbox.lastAbout(17)?.cause).toBe("booked:2");
  outbox.start("booked:2", monday + 1);
  expect(outbox.next(monday + 1_000_000_000)).toBeNull();
  expect(outbox.counts()).toMatchObject({ uncertain: 1, sending: 1 });
  await journal.close();
});
