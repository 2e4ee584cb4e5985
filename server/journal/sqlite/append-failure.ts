import Database from "better-sqlite3";
import { statfsSync } from "node:fs";
import { AppendFailed } from "../../office/ports.ts";

/** Less free space than this beside an I/O error means the disk is full: SQLite asks for up to 32 kB at a time. */
const almostNothing = 64 * 1024;

/** Tells a full disk, which passes once there is room, from any other failure. */
export function appendFailure(error: unknown, directory: string): AppendFailed {
  if (error instanceof AppendFailed) return error;
  return new AppendFailed(isFull(error, directory) ? "full" : "failed", error);
}

/**
 * Whether the connection stays good after the failure: SQLite rolls back cleanly when the disk is full or a rule
 * of the tables is broken. After any other error of SQLite's nobody knows what reached the disk.
 */
export function isClean(error: unknown): boolean {
  if (!(error instanceof Database.SqliteError)) return true;
  return error.code === "SQLITE_FULL" || error.code.startsWith("SQLITE_CONSTRAINT");
}

function isFull(error: unknown, directory: string): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  if (error.code === "SQLITE_FULL" || error.code === "ENOSPC" || error.code === "EDQUOT") {
    return true;
  }
  // The shared-memory index, an fsync or a new file can meet the full disk first; SQLite then says only "I/O".
  const inputOutput = String(error.code).startsWith("SQLITE_IOERR");
  return (inputOutput || error.code === "SQLITE_CANTOPEN") && freeSpace(directory) < almostNothing;
}

function freeSpace(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}
