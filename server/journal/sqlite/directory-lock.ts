import Database from "better-sqlite3";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** Another process has the data directory. */
export class DirectoryInUse extends Error {
  override readonly name = "DirectoryInUse";

  constructor(directory: string) {
    super(`another Wartemarke server is using the data directory ${directory}; stop it first`);
  }
}

export interface DirectoryLock {
  release(): void;
}

/**
 * Takes the data directory for this process, or throws `DirectoryInUse` at once. The lock is an exclusive
 * transaction on a file of its own: the operating system drops it with the process, however that ends, and the
 * main file stays open to backup and verify. Nothing else may open that file: closing it would drop the lock.
 */
export function lockDirectory(directory: string): DirectoryLock {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const database = new Database(join(directory, "lock.sqlite"), { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) {
      throw new DirectoryInUse(directory);
    }
    throw error;
  }
  return {
    release() {
      database.close();
    },
  };
}
