import { existsSync, renameSync, rmSync } from "node:fs";
import { copyDatabase } from "./copy-database.ts";
import { assertSound, databasePath, openForReading, syncDirectory } from "./database-file.ts";
import { lockDirectory } from "./directory-lock.ts";
import { eventStatements } from "./event-statements.ts";
import { appliedMigrations } from "./migration.ts";

export interface RestoreResult {
  /** The last event restored. */
  readonly seq: number;
  readonly replaced: boolean;
}

/**
 * Puts a backup in place of the data directory's file (rule J4). Throws, with nothing changed, when the backup is
 * damaged, not ours or newer than this version, when a server uses the directory (`DirectoryInUse`), or when there
 * are data already and they may not be replaced.
 */
export async function restore(
  file: string,
  directory: string,
  { force }: { readonly force: boolean },
): Promise<RestoreResult> {
  const source = openForReading(file);
  try {
    assertSound(source);
    appliedMigrations(source);
    const lock = lockDirectory(directory);
    try {
      const target = databasePath(directory);
      const replaced = existsSync(target);
      if (replaced && !force) {
        throw new Error(`there are data in ${directory} already; --force replaces them`);
      }
      const part = `${target}.part`;
      await copyDatabase(source, part);
      // Before the rename: SQLite would apply the old log to the new file.
      for (const suffix of ["-wal", "-shm"]) rmSync(target + suffix, { force: true });
      renameSync(part, target);
      syncDirectory(directory);
      return { seq: eventStatements(source).last(), replaced };
    } finally {
      lock.release();
    }
  } finally {
    source.close();
  }
}
