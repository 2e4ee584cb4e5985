import type { Database } from "better-sqlite3";

/** Pages of 4 kB in the write-ahead log before a commit also moves them into the main file. */
const checkpointPages = 1_000;
const largestLogKept = 16 * 1024 * 1024;

/**
 * Sets what rule J1 needs. In WAL mode a commit is one sequential write and, with FULL, one fsync.
 *
 * Checkpoints stay SQLite's own: after the commit that takes the log over 4 MB its pages are copied into the main
 * file. A smaller log would fsync twice too often; a larger one makes the rare slow commit slower and needs more
 * room on a small disk. A checkpoint that fails (the disk is full) does not fail the commit before it: the pages
 * stay in the log and are tried again. A reader, such as a backup, can make the log grow meanwhile; the size limit
 * gives that room back.
 */
export function makeDurable(database: Database): void {
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma(`wal_autocheckpoint = ${checkpointPages}`);
  database.pragma(`journal_size_limit = ${largestLogKept}`);
  // macOS acknowledges a plain fsync before the disk has it; elsewhere these change nothing.
  database.pragma("fullfsync = ON");
  database.pragma("checkpoint_fullfsync = ON");
  // Erased personal data are overwritten, not only unlinked (rule P4).
  database.pragma("secure_delete = ON");
}

const synchronousNames = ["OFF", "NORMAL", "FULL", "EXTRA"];

/** Reads the settings back and throws, naming what it found, unless an acknowledged commit survives a power cut. */
export function assertDurable(database: Database): void {
  const mode = database.pragma("journal_mode", { simple: true });
  if (mode !== "wal") {
    throw new Error(
      `refusing to start: journal_mode of ${database.name} is ${String(mode)}, not wal`,
    );
  }
  const level = Number(database.pragma("synchronous", { simple: true }));
  if (synchronousNames[level] !== "FULL") {
    throw new Error(
      `refusing to start: synchronous of ${database.name} is ${synchronousNames[level] ?? level}, not FULL`,
    );
  }
}
