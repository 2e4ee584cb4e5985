import type { Database } from "better-sqlite3";
import type { CaseTime } from "../../../shared/domain/cases/closed-times.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { Clock } from "../../office/clock.ts";
import type { Batch, RecordedEvent, Snapshot, StoredAnswer } from "../../office/ports.ts";
import { assertFollows } from "../event-order.ts";
import type { VisitPeriod } from "../visit-period.ts";
import { answerStatements } from "./answer-statements.ts";
import { caseTimeStatements } from "./case-time-statements.ts";
import { definitionStatements, type DefinitionStatements } from "./definition-statements.ts";
import { eventStatements } from "./event-statements.ts";
import { mailStatements, type MailStatements } from "./mail-statements.ts";
import { paperStatements, type PaperStatements } from "./paper-statements.ts";
import { periodStatements } from "./period-statements.ts";
import { personalStatements } from "./personal-statements.ts";
import { snapshotStatements } from "./snapshot-statements.ts";

/** One open connection to the file, with its prepared statements. Synchronous; throws what SQLite throws. */
export class JournalFile {
  readonly database: Database;
  readonly mails: MailStatements;
  readonly papers: PaperStatements;
  readonly definitions: DefinitionStatements;
  readonly #events;
  readonly #answers;
  readonly #periods;
  readonly #caseTimes;
  readonly #personal;
  readonly #snapshots;
  readonly #write;
  #lastSeq: number;

  /** `alongside` writes into the transaction of each batch; what it throws takes the batch back. */
  constructor(database: Database, clock: Clock, alongside: (batch: Batch) => void = () => {}) {
    this.database = database;
    this.mails = mailStatements(database);
    this.papers = paperStatements(database);
    this.definitions = definitionStatements(database);
    this.#events = eventStatements(database);
    this.#answers = answerStatements(database);
    this.#periods = periodStatements(database);
    this.#caseTimes = caseTimeStatements(database);
    this.#personal = personalStatements(database);
    this.#snapshots = snapshotStatements(database);
    this.#write = database.transaction((batch: Batch) => {
      for (const event of batch.events) this.#events.insert(event);
      for (const change of batch.periods) this.#periods.change(change);
      for (const time of batch.caseTimes ?? []) this.#caseTimes.insert(time);
      for (const record of batch.personal) this.#personal.keep(record);
      for (const order of batch.mails) this.mails.queue(order, clock());
      for (const { number, text } of batch.receipts ?? []) {
        this.papers.keepText(number, "names", text, clock());
      }
      for (const answer of batch.answers) this.#answers.insert(answer);
      if (batch.definition !== undefined) this.definitions.insert(batch.definition);
      alongside(batch);
    });
    this.#lastSeq = this.#events.last();
  }

  get lastSeq(): number {
    return this.#lastSeq;
  }

  /** All of the batch in one transaction, on the disk when it returns. */
  write(batch: Batch): void {
    assertFollows(this.#lastSeq, batch.events);
    this.#write.immediate(batch);
    this.#lastSeq += batch.events.length;
  }

  events(after: number): Iterable<RecordedEvent> {
    return this.#events.after(after);
  }

  answer(command: string): StoredAnswer | null {
    return this.#answers.find(command);
  }

  forgetAnswers(before: Instant): number {
    return this.#answers.forget(before);
  }

  caseTimes(): Iterable<CaseTime> {
    return this.#caseTimes.all();
  }

  periods(): Iterable<VisitPeriod> {
    return this.#periods.all();
  }

  snapshot(version: number): Snapshot | null {
    return this.#snapshots.newest(version);
  }

  saveSnapshot(snapshot: Snapshot): void {
    if (snapshot.seq > this.#lastSeq) {
      throw new Error(`no snapshot at ${snapshot.seq}: the journal ends at ${this.#lastSeq}`);
    }
    this.#snapshots.save(snapshot);
  }

  /**
   * Copies the log into the main file and syncs that. After a failed fsync the log's pages may be in memory only,
   * though they read well: only written again elsewhere can they be trusted. Throws when a reader is in the way.
   */
  settle(): void {
    const [result] = this.database
      .prepare<[], { busy: number; log: number; checkpointed: number }>(
        "PRAGMA wal_checkpoint(PASSIVE)",
      )
      .all();
    if (result === undefined || result.busy !== 0 || result.checkpointed < result.log) {
      throw new Error(
        "the log could not be moved into the main file: another process is reading it",
      );
    }
  }
}
