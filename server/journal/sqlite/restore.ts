import Database from "better-sqlite3";
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
  /** Mails that waited when the backup was made; they are uncertain now. */
  readonly mailsInDoubt: number;
}

/**
 * Puts a backup in place of the data directory's file (rule J4). Mails that waited in it are not sent: nobody knows
 * whether they were after the backup, so they become uncertain (rule M2). Throws, with nothing changed, when the backup is
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
      const mailsInDoubt = doubtMails(part);
      // Before the rename: SQLite would apply the old log to the new file.
      for (const suffix of ["-wal", "-shm"]) rmSync(target + suffix, { force: true });
      renameSync(part, target);
      syncDirectory(directory);
      return { seq: eventStatements(source).last(), replaced, mailsInDoubt };
    } finally {
      lock.release();
    }
  } finally {
    source.close();
  }
}

/** Ends the mails of the copy that wait to be sent, and tells how many they were. */
function doubtMails(path: string): number {
  const copy = new Database(path);
  try {
    const outbox = copy.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'outbox'").get();
    if (outbox === undefined) return 0;
    copy.pragma("secure_delete = ON");
    const end = `
      UPDATE outbox SET progress = 'uncertain', next_at = NULL, content = NULL,
        progress_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)
      WHERE progress IN ('queued', 'retrying', 'sending')
    `;
    return copy.prepare(end).run().changes;
  } finally {
    copy.close();
  }
}
