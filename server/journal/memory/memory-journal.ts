import type { MailOrder } from "../../../shared/domain/booking/mail-order.ts";
import type { CaseTime } from "../../../shared/domain/cases/closed-times.ts";
import type { CaseNumber } from "../../../shared/domain/cases/office-case.ts";
import type { PersonalRecord } from "../../../shared/domain/decision.ts";
import type { VisitId } from "../../../shared/domain/visit.ts";
import {
  AppendFailed,
  type Batch,
  type Journal,
  type Papers,
  type RecordedEvent,
  type Snapshot,
  type StoredAnswer,
} from "../../office/ports.ts";
import { assertFollows } from "../event-order.ts";
import { MemoryDefinitions } from "./memory-definitions.ts";
import { changePeriods, type VisitPeriod } from "../visit-period.ts";

/** Where personal records go; `MemoryPeople` is one. */
export interface PersonalShelf {
  keep(record: PersonalRecord): void;
}

/** Where mails go; `MemoryOutbox` is one. */
export interface MailShelf {
  queue(order: MailOrder): void;
}

/** Where receipts' names go; `MemoryPapers` is one. */
export type PaperShelf = Pick<Papers, "keepText">;

/** A journal for tests and simulations: the contract of the file, without the file. */
export class MemoryJournal implements Journal {
  /** Events it takes before an append fails as on a full disk; may be raised again. */
  capacity = Number.POSITIVE_INFINITY;
  readonly definitions = new MemoryDefinitions();
  readonly #shelf: PersonalShelf | undefined;
  readonly #mails: MailShelf | undefined;
  readonly #papers: PaperShelf | undefined;
  readonly #events: RecordedEvent[] = [];
  readonly #answers = new Map<string, StoredAnswer>();
  readonly #periods = new Map<VisitId, readonly VisitPeriod[]>();
  readonly #caseTimes = new Map<CaseNumber, CaseTime>();
  #snapshots: readonly Snapshot[] = [];

  constructor(shelf?: PersonalShelf, mails?: MailShelf, papers?: PaperShelf) {
    this.#shelf = shelf;
    this.#mails = mails;
    this.#papers = papers;
  }

  snapshot(version: number): Promise<Snapshot | null> {
    return Promise.resolve(this.#snapshots.findLast((kept) => kept.version === version) ?? null);
  }

  *events(after: number): Iterable<RecordedEvent> {
    for (let seq = after + 1; seq <= this.#events.length; seq += 1) {
      const recorded = this.#events[seq - 1];
      if (recorded !== undefined) yield recorded;
    }
  }

  async append(batch: Batch): Promise<void> {
    // Everything that can fail comes before the first change, so that nothing is half applied.
    if (this.#events.length + batch.events.length > this.capacity) {
      throw new AppendFailed("full", new Error(`no room for more than ${this.capacity} events`));
    }
    try {
      assertFollows(this.#events.length, batch.events);
      const answers = this.#newAnswers(batch.answers);
      const periods = this.#changedPeriods(batch);
      const caseTimes = this.#newCaseTimes(batch);
      const { definition } = batch;
      if (definition !== undefined) this.definitions.assertNew(definition);
      for (const recorded of batch.events) this.#events.push(recorded);
      for (const [command, answer] of answers) this.#answers.set(command, answer);
      for (const [visit, changed] of periods) this.#periods.set(visit, changed);
      for (const [number, time] of caseTimes) this.#caseTimes.set(number, time);
      for (const record of batch.personal) this.#shelf?.keep(record);
      for (const order of batch.mails) this.#mails?.queue(order);
      for (const { number, text } of batch.receipts ?? []) {
        this.#papers?.keepText(number, "names", text);
      }
      if (definition !== undefined) this.definitions.keep(definition);
    } catch (error) {
      throw new AppendFailed("failed", error);
    }
  }

  recover(): Promise<number> {
    return Promise.resolve(this.#events.length);
  }

  answer(command: string): Promise<StoredAnswer | null> {
    return Promise.resolve(this.#answers.get(command) ?? null);
  }

  async saveSnapshot(snapshot: Snapshot): Promise<void> {
    if (snapshot.seq > this.#events.length) {
      throw new Error(`no snapshot at ${snapshot.seq}: the journal ends at ${this.#events.length}`);
    }
    // As the file does it: what was given may change later, the snapshot must not.
    const state: unknown = JSON.parse(JSON.stringify(snapshot.state));
    const others = this.#snapshots.filter(({ seq }) => seq !== snapshot.seq);
    this.#snapshots = [...others, { ...snapshot, state }]
      .toSorted((a, b) => a.seq - b.seq)
      .slice(-2);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** What every case took that became ready or closed, by number. */
  caseTimes(): readonly CaseTime[] {
    return [...this.#caseTimes.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1));
  }

  /** Every period, by visit and ordinal. */
  periods(): readonly VisitPeriod[] {
    return [...this.#periods.values()]
      .flat()
      .toSorted((a, b) => a.visit - b.visit || a.ordinal - b.ordinal);
  }

  #newAnswers(answers: readonly StoredAnswer[]): ReadonlyMap<string, StoredAnswer> {
    const added = new Map<string, StoredAnswer>();
    for (const answer of answers) {
      if (this.#answers.has(answer.command) || added.has(answer.command)) {
        throw new Error(`command ${answer.command} is answered already`);
      }
      added.set(answer.command, answer);
    }
    return added;
  }

  #newCaseTimes({ caseTimes = [] }: Batch): ReadonlyMap<CaseNumber, CaseTime> {
    const added = new Map<CaseNumber, CaseTime>();
    for (const time of caseTimes) {
      if (this.#caseTimes.has(time.number) || added.has(time.number)) {
        throw new Error(`what case ${time.number} took is known already`);
      }
      added.set(time.number, time);
    }
    return added;
  }

  #changedPeriods(batch: Batch): ReadonlyMap<VisitId, readonly VisitPeriod[]> {
    const changed = new Map<VisitId, readonly VisitPeriod[]>();
    for (const change of batch.periods) {
      const before = changed.get(change.visit) ?? this.#periods.get(change.visit) ?? [];
      changed.set(change.visit, changePeriods(before, change));
    }
    return changed;
  }
}
