import { existsSync, realpathSync, renameSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { copyDatabase } from "./copy-database.ts";
import { databasePath, openForReading, syncDirectory } from "./database-file.ts";
import { eventStatements } from "./event-statements.ts";

export interface BackupResult {
  /** The last event in the backup. */
  readonly seq: number;
  readonly bytes: number;
}

/**
 * Writes the data into one file, consistent at one moment, while a server may be running (rule J4). Under its
 * name the file is complete or not there. Throws when the file exists, unless it may be replaced.
 */
export async function backup(
  directory: string,
  file: string,
  { force }: { readonly force: boolean },
): Promise<BackupResult> {
  if (existsSync(file) && !force) throw new Error(`${file} exists; --force replaces it`);
  // Put in place of itself the running server would go on writing to a file without a name.
  if (isSameFile(file, databasePath(directory))) {
    throw new Error(`${file} is where the data are; choose another file`);
  }
  const part = `${file}.part`;
  const source = openForReading(databasePath(directory));
  try {
    await copyDatabase(source, part);
  } finally {
    source.close();
  }
  renameSync(part, file);
  syncDirectory(dirname(resolve(file)));
  return { seq: lastSeq(file), bytes: statSync(file).size };
}

function isSameFile(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
}

function lastSeq(file: string): number {
  const database = openForReading(file);
  try {
    return eventStatements(database).last();
  } finally {
    database.close();
  }
}
