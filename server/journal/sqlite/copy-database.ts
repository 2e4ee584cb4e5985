import Database from "better-sqlite3";
import { closeSync, fsyncSync, openSync, rmSync } from "node:fs";
import { assertSound, createEmpty } from "./database-file.ts";

/**
 * Copies an open database, with what is still in its log, into one self-contained file that is on the disk when
 * this resolves; it replaces what is there. Writers are not held up and cannot make it begin again, because all
 * pages are read in one step: a moment in which only this process stands still.
 */
export async function copyDatabase(source: Database.Database, path: string): Promise<void> {
  // A journal left by a copy that was killed would be played into the new one.
  for (const suffix of ["-journal", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
  createEmpty(path);
  try {
    await source.backup(path, { progress: () => Number.MAX_SAFE_INTEGER });
    makeSelfContained(path);
    sync(path);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** Without WAL mode the copy needs no second file beside it, wherever it is carried. */
function makeSelfContained(path: string): void {
  const copy = new Database(path);
  try {
    copy.pragma("journal_mode = DELETE");
    assertSound(copy);
  } finally {
    copy.close();
  }
}

function sync(path: string): void {
  const handle = openSync(path, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
