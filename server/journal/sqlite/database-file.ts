import Database from "better-sqlite3";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { assertDurable, makeDurable } from "./durability.ts";
import { migrate } from "./migration.ts";

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

/** Opens the file beside a running server, without changing it. Throws when it is not there or not ours. */
export function openForReading(path: string): Database.Database {
  if (!existsSync(path)) throw new Error(`there are no data at ${path}`);
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    assertOurs(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Throws with SQLite's own words unless every page and row of the file is sound. */
export function assertSound(database: Database.Database): void {
  const found = database.prepare<[], string>("PRAGMA integrity_check(10)").pluck().all();
  if (found.join() !== "ok") throw new Error(`${database.name} is damaged: ${found.join("; ")}`);
}

/** An empty file for the server's account only; replaces what is there. */
export function createEmpty(path: string): void {
  rmSync(path, { force: true });
  closeSync(openSync(path, "wx", 0o600));
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

function assertOurs(database: Database.Database): void {
  if (database.pragma("application_id", { simple: true }) !== applicationId) {
    throw new Error(`${database.name} is not Wartemarke's`);
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
  createEmpty(path);
  syncDirectory(directory);
}
