import Database from "better-sqlite3";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from "node:fs";
import { dirname, join } from "node:path";
import { assertDurable, makeDurable } from "./durability.ts";
import { appliedMigrations, migrate, migrations } from "./migration.ts";

/** Marks a file as ours: "Wmrk" in ASCII, in SQLite's header field for it. */
const applicationId = 0x576d726b;

/** The one file with everything, inside the data directory. */
export function databasePath(directory: string): string {
  return join(directory, "wartemarke.sqlite");
}

/** Opens the file for the server, making it when there is none. Throws rather than run with weaker durability. */
export function openDatabase(path: string): Database.Database {
  createPrivately(path);
  const database = new Database(path, { timeout: 1_000 });
  try {
    markAsOurs(database);
    makeDurable(database);
    assertDurable(database);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens the file beside a running server, without changing it. Throws when it is not ours or of another shape. */
export function openForReading(path: string): Database.Database {
  if (!existsSync(path)) throw new Error(`there are no data at ${path}`);
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    assertOurs(database);
    const applied = appliedMigrations(database);
    const missing = migrations.find(({ name }) => !applied.has(name));
    if (missing !== undefined) {
      throw new Error(
        `the data at ${path} are of an older shape (${missing.name} is missing); a start of the server brings them up to date`,
      );
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Throws unless the open file was written by Wartemarke. */
export function assertOurs(database: Database.Database): void {
  if (database.pragma("application_id", { simple: true }) !== applicationId) {
    throw new Error(`${database.name} is not Wartemarke's`);
  }
}

/** Makes a rename or a new file in it survive a power cut. */
export function syncDirectory(directory: string): void {
  const handle = openSync(directory, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function markAsOurs(database: Database.Database): void {
  const content = database.prepare("SELECT 1 FROM sqlite_schema").get();
  if (content === undefined) database.pragma(`application_id = ${applicationId}`);
  assertOurs(database);
}

/** Readable by the server's account only; SQLite gives the -wal and -shm files the same mode. */
function createPrivately(path: string): void {
  if (existsSync(path)) return;
  const directory = dirname(path);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  closeSync(openSync(path, "wx", 0o600));
  syncDirectory(directory);
}
