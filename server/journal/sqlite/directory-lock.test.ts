import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { databasePath, openForReading } from "./database-file.ts";
import { DirectoryInUse } from "./directory-lock.ts";
import { openSqliteJournal } from "./sqlite-journal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

test("a second server on the same data is refused, in this process too, until the first is closed", async () => {
  using directory = temporaryDirectory();
  const journal = openSqliteJournal(directory.path);
  expect(() => openSqliteJournal(directory.path)).toThrow(DirectoryInUse);
  expect(() => openSqliteJournal(directory.path)).toThrow("another Wartemarke server is using");
  await journal.close();
  await openSqliteJournal(directory.path).close();
});

test("[J2] a server killed with -9 leaves no lock; while it lives, the file can be read", async () => {
  using directory = temporaryDirectory();
  const program = join(import.meta.dirname, "hold-directory.ts");
  const server = spawn(process.execPath, [program, directory.path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await once(server.stdout, "data");
    expect(() => openSqliteJournal(directory.path)).toThrow(DirectoryInUse);
    openForReading(databasePath(directory.path)).close();
    server.kill("SIGKILL");
    await once(server, "exit");
    await openSqliteJournal(directory.path).close();
  } finally {
    server.kill("SIGKILL");
  }
}, 30_000);
