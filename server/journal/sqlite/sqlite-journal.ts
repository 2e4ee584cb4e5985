import type { Database } from "better-sqlite3";
import type { CaseTime } from "../../../shared/domain/cases/closed-times.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { Clock } from "../../office/clock.ts";
import type {
  Batch,
  Definitions,
  Journal,
  RecordedEvent,
  Snapshot,
  StoredAnswer,
} from "../../office/ports.ts";
import type { VisitPeriod } from "../visit-period.ts";
import { appendFailure, isClean } from "./append-failure.ts";
import { databasePath, openDatabase } from "./database-file.ts";
import { lockDirectory, type DirectoryLock } from "./directory-lock.ts";
import { JournalFile } from "./journal-file.ts";
import { SqliteOutbox } from "./sqlite-outbox.ts";
import { SqlitePapers } from "./sqlite-papers.ts";

/**
 * Opens or makes `DIR/wartemarke.sqlite` as its only writer; the clock tells when mails are queued. Throws
 * `DirectoryInUse`, or an error that says why the file cannot be used.
 */
export function openSqliteJournal(directory: string, clock: Clock = Date.now): SqliteJournal {
  const lock = lockDirectory(directory);
  try {
    return new SqliteJournal(directory, lock, clock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The office's facts in one SQLite file. All work is done on the caller's thread: `append` only looks asynchronous. */
export class SqliteJournal implements Journal {
  readonly #directory: string;
  readonly #lock: DirectoryLock;
  readonly #clock: Clock;
  /** The mails that were queued with what was appended (rule M1). */
  readonly outbox = new SqliteOutbox({
    statements: () => this.#file.mails,
    write: (work) => this.#writing(work),
  });
  /** Receipts as they were issued (rule R2). */
  readonly papers: SqlitePapers;
  readonly definitions: Definitions = {
    newest: () => this.#file.definitions.newest(),
    versions: () => this.#file.definitions.versions(),
    yaml: (version) => this.#file.definitions.yaml(version),
    has: (yaml) => this.#file.definitions.has(yaml),
  };
  #file: JournalFile;
  #alongside: (batch: Batch) => void = () => {};
  /** The failure after which the connection cannot be trusted until `recover`. */
  #broken: unknown = null;

  constructor(directory: string, lock: DirectoryLock, clock: Clock) {
    this.#directory = directory;
    this.#lock = lock;
    this.#clock = clock;
    this.#file = this.#open();
    this.papers = new SqlitePapers(
      { statements: () => this.#file.papers, write: (work) => this.#writing(work) },
      clock,
    );
  }

  /** The connection in use; another one after `recover`, so ask each time. */
  get database(): Database {
    return this.#file.database;
  }

  /**
   * Has `work` done in the transaction of each append, after everything else of the batch, with `database`; what it
   * throws makes the append fail. Takes the place of what was told before.
   */
  alsoWrite(work: (batch: Batch) => void): void {
    this.#alongside = work;
  }

  async snapshot(version: number): Promise<Snapshot | null> {
    return this.#file.snapshot(version);
  }

  events(after: number): Iterable<RecordedEvent> {
    return this.#file.events(after);
  }

  async append(batch: Batch): Promise<void> {
    this.#writing(() => this.#file.write(batch));
  }

  /**
   * A full disk leaves the connection good, and reopening could itself need room; after anything worse the file is
   * reopened and what it reads is put on the disk again. Rejects with `AppendFailed` while that is not possible.
   */
  async recover(): Promise<number> {
    if (this.#broken === null && this.#file.database.open) return this.#file.lastSeq;
    try {
      this.#file.database.close();
      this.#file = this.#open();
      this.#file.settle();
      this.#broken = null;
      return this.#file.lastSeq;
    } catch (error) {
      throw appendFailure(error, this.#directory);
    }
  }

  async answer(command: string): Promise<StoredAnswer | null> {
    return this.#file.answer(command);
  }

  async saveSnapshot(snapshot: Snapshot): Promise<void> {
    this.#file.saveSnapshot(snapshot);
  }

  /** What every case took that became ready or closed, by number. */
  caseTimes(): Iterable<CaseTime> {
    return this.#file.caseTimes();
  }

  /** Every period, by visit and ordinal. */
  periods(): Iterable<VisitPeriod> {
    return this.#file.periods();
  }

  /** Deletes answers older than the instant; a command that old is not expected again. Returns how many. */
  async forgetAnswers(before: Instant): Promise<number> {
    return this.#file.forgetAnswers(before);
  }

  async close(): Promise<void> {
    this.#file.database.close();
    this.#lock.release();
  }

  #open(): JournalFile {
    const database = openDatabase(databasePath(this.#directory));
    return new JournalFile(database, this.#clock, (batch) => this.#alongside(batch));
  }

  /** Throws `AppendFailed` with nothing written, and nothing is written any more until `recover` when that is in doubt. */
  #writing<T>(work: () => T): T {
    if (this.#broken !== null) throw appendFailure(this.#broken, this.#directory);
    try {
      return work();
    } catch (error) {
      if (!isClean(error)) this.#broken = error;
      throw appendFailure(error, this.#directory);
    }
  }
}
