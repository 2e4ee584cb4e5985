import Database from "better-sqlite3";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { databasePath, openDatabase } from "./database-file.ts";
import { assertDurable } from "./durability.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

test("[J1] the file is opened with WAL and synchronous FULL", () => {
  using directory = temporaryDirectory();
  const database = openDatabase(databasePath(directory.path));
  expect(database.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(database.pragma("synchronous", { simple: true })).toBe(2);
  expect(() => assertDurable(database)).not.toThrow();
  database.close();
});

test.each(["OFF", "NORMAL"])("[J1] synchronous %s is refused by name", (level) => {
  using directory = temporaryDirectory();
  const database = openDatabase(databasePath(directory.path));
  database.pragma(`synchronous = ${level}`);
  expect(() => assertDurable(database)).toThrow(`is ${level}, not FULL`);
  database.close();
});

test("[J1] a file that cannot have a write-ahead log is refused by name", () => {
  const database = new Database(":memory:");
  expect(() => assertDurable(database)).toThrow("journal_mode of :memory: is memory, not wal");
  database.close();
});

test("[P1] only the server's account can read the files", () => {
  using directory = temporaryDirectory();
  const path = databasePath(join(directory.path, "data"));
  const database = openDatabase(path);
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    expect(statSync(file).mode & 0o077).toBe(0);
  }
  database.close();
});

test("[P4] what is deleted is overwritten in the file", () => {
  using directory = temporaryDirectory();
  const path = databasePath(directory.path);
  const database = openDatabase(path);
  database.exec("INSERT INTO visit_note VALUES (1, 'note of visitor 17', 0)");
  database.pragma("wal_checkpoint(TRUNCATE)");
  expect(readFileSync(path).includes("note of visitor 17")).toBe(true);
  database.exec("DELETE FROM visit_note");
  database.pragma("wal_checkpoint(TRUNCATE)");
  expect(readFileSync(path).includes("note of visitor 17")).toBe(false);
  database.close();
});
