import Database from "better-sqlite3";
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SqlitePeople } from "../../people/sqlite-people.ts";
import { databasePath, openDatabase, openForReading } from "./database-file.ts";
import {
  appliedMigrations,
  assertNewestShape,
  migrate,
  migrations,
  type Migration,
} from "./migration.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const next: Migration = {
  name: "20991231T2359-next",
  up(database) {
    database.exec("CREATE TABLE next (n INTEGER) STRICT");
  },
};

test("a new file has every migration, and opening it again changes nothing", () => {
  using directory = temporaryDirectory();
  const path = databasePath(directory.path);
  const dump = () => {
    const database = openDatabase(path);
    const tables = database.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").all();
    const applied = database.prepare("SELECT * FROM migration").all();
    database.close();
    return { tables, applied };
  };
  const first = dump();
  expect(first.applied).toHaveLength(migrations.length);
  expect(dump()).toEqual(first);
});

test("every table is STRICT", () => {
  using directory = temporaryDirectory();
  const database = openDatabase(databasePath(directory.path));
  expect(
    database
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .all(),
  ).toEqual([]);
  database.close();
});

test("migrations are named by their time and stand in its order", () => {
  const names = migrations.map(({ name }) => name);
  expect(names).toEqual(names.toSorted());
  for (const name of names) expect(name).toMatch(/^\d{8}T\d{4}-[a-z-]+$/);
});

test("a newer migration is applied to an older file", () => {
  const database = new Database(":memory:");
  migrate(database);
  migrate(database, [...migrations, next]);
  expect([...appliedMigrations(database, [...migrations, next])]).toContain(next.name);
  database.close();
});

test("people of an older file are found by part of their name after it was brought up to date", () => {
  const database = new Database(":memory:");
  migrate(database, migrations.slice(0, 1));
  database.exec(
    "INSERT INTO person VALUES ('a1', 'Visitor Straße', 'visitor17@example.org', NULL, 0)",
  );
  migrate(database);
  const people = new SqlitePeople(() => database);
  expect(people.find("STRASSE", 5)).toEqual(["a1"]);
  expect(people.find("visitor17@", 5)).toEqual(["a1"]);
  expect(people.person("a1")).toMatchObject({ name: "Visitor Straße", fileNumber: null });
  database.close();
});

test("people keep their order and notes become those of the first revision when the file is brought up to date", () => {
  const database = new Database(":memory:");
  migrate(database, migrations.slice(0, 2));
  const insert = database.prepare(
    "INSERT INTO person (pseudonym, name, search_text, kept_at) VALUES (?, 'Visitor', 'visitor', 0)",
  );
  for (const pseudonym of ["b2", "a1", "c3"]) insert.run(pseudonym);
  database.exec("DELETE FROM person WHERE pseudonym = 'a1'");
  database.exec("INSERT INTO case_note VALUES ('2026-000123-7', 'passport is missing', 5)");
  migrate(database);
  const people = new SqlitePeople(() => database);
  expect(people.find("visitor", 5)).toEqual(["c3", "b2"]);
  expect(people.noteOfCase("2026-000123-7", 1)).toBe("passport is missing");
  expect(people.noteOfCase("2026-000123-7", 2)).toBeNull();
  expect(database.prepare("SELECT kept_at FROM case_note").pluck().get()).toBe(5);
  database.close();
});

test("[J2] a migration that fails leaves nothing of itself", () => {
  const database = new Database(":memory:");
  const failing: Migration = {
    name: "20991231T2358-failing",
    up(database) {
      database.exec("CREATE TABLE half (n INTEGER) STRICT");
      throw new Error("no more");
    },
  };
  expect(() => migrate(database, [...migrations, failing, next])).toThrow("no more");
  expect([...appliedMigrations(database)]).toEqual(migrations.map(({ name }) => name));
  expect(
    database.prepare("SELECT 1 FROM sqlite_schema WHERE name IN ('half', 'next')").all(),
  ).toEqual([]);
  database.close();
});

test("a file from a newer version is refused, and says which migration it has", () => {
  using directory = temporaryDirectory();
  const path = databasePath(directory.path);
  const database = openDatabase(path);
  migrate(database, [...migrations, next]);
  database.close();
  const message = `written by a newer Wartemarke (it knows ${next.name})`;
  expect(() => openDatabase(path)).toThrow(message);
  const reader = openForReading(path);
  expect(() => assertNewestShape(reader)).toThrow(message);
  reader.close();
});

test("somebody else's database is refused and left as it is", () => {
  using directory = temporaryDirectory();
  const path = databasePath(directory.path);
  const stranger = new Database(path);
  stranger.exec("CREATE TABLE theirs (n INTEGER)");
  stranger.close();
  expect(() => openDatabase(path)).toThrow("is not Wartemarke's");
  const after = new Database(path);
  expect(after.prepare("SELECT name FROM sqlite_schema").pluck().all()).toEqual(["theirs"]);
  expect(after.pragma("journal_mode", { simple: true })).toBe("delete");
  after.close();
});

test("a file that is no database is refused", () => {
  using directory = temporaryDirectory();
  const path = databasePath(directory.path);
  writeFileSync(path, "not a database, but long enough to be taken for one".repeat(100));
  expect(() => openDatabase(path)).toThrow("file is not a database");
});
