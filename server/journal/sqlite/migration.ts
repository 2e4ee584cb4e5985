import type { Database } from "better-sqlite3";
import { first } from "./migrations/20261121T2000-first.ts";
import { booking } from "./migrations/20261121T2330-booking.ts";
import { cases } from "./migrations/20261122T0030-cases.ts";
import { receiptTexts } from "./migrations/20261122T0240-receipt-texts.ts";
import { terms } from "./migrations/20261122T0250-terms.ts";
import { access } from "./migrations/20261122T0300-access.ts";
import { caseTimes } from "./migrations/20261122T0320-case-times.ts";
import { definitions } from "./migrations/20261122T0400-definitions.ts";

/** One step of the file's shape. Names begin with their UTC minute, so that they sort by age. */
export interface Migration {
  readonly name: string;
  up(database: Database): void;
}

/** Every step so far, oldest first. A step that was released never changes. */
export const migrations: readonly Migration[] = [
  first,
  booking,
  cases,
  receiptTexts,
  terms,
  access,
  caseTimes,
  definitions,
];

/** Which steps the file has had; throws when it has one we do not know. */
export function appliedMigrations(
  database: Database,
  known: readonly Migration[] = migrations,
): ReadonlySet<string> {
  const table = database
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'")
    .get();
  if (table === undefined) return new Set();
  const rows = database.prepare<[], { name: string }>("SELECT name FROM migration").all();
  const unknown = rows.find(({ name }) => known.every((migration) => migration.name !== name));
  if (unknown !== undefined) {
    throw new Error(
      `the data were written by a newer Wartemarke (it knows ${unknown.name}); use that version or newer`,
    );
  }
  return new Set(rows.map(({ name }) => name));
}

/** Throws unless the file has had every step. */
export function assertNewestShape(database: Database): void {
  const applied = appliedMigrations(database);
  const missing = migrations.find(({ name }) => !applied.has(name));
  if (missing === undefined) return;
  throw new Error(
    `the data are of an older shape (${missing.name} is missing); starting the server brings them up to date`,
  );
}

/** Brings the file to the newest shape, each step in a transaction of its own. */
export function migrate(database: Database, known: readonly Migration[] = migrations): void {
  const applied = appliedMigrations(database, known);
  const step = database.transaction((migration: Migration) => {
    database.exec(
      "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT",
    );
    migration.up(database);
    database
      .prepare("INSERT INTO migration VALUES (?, CAST(unixepoch('subsec') * 1000 AS INTEGER))")
      .run(migration.name);
  });
  for (const migration of known) {
    if (!applied.has(migration.name)) step.immediate(migration);
  }
}
