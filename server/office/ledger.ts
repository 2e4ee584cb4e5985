import type { Event } from "../../shared/domain/event.ts";
import { evolve } from "../../shared/domain/evolve.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import { emptyOffice, type OfficeState } from "../../shared/domain/state.ts";
import { stateVersion } from "../../shared/domain/state-json.ts";
import type { Draft } from "./draft.ts";
import type { Log } from "./log.ts";
import { AppendFailed, type Journal, type Snapshot, type StoredAnswer } from "./ports.ts";
import { readSnapshot } from "./stored-office.ts";

/** How the journal is: the last failure, until a write succeeds again. */
export type JournalHealth = "ok" | "full" | "failed";

/** Memory in step with the journal: the state that its durable events make, and nothing beyond. */
export class Ledger {
  readonly #journal: Journal;
  readonly #log: Log;
  readonly #snapshotEvery: number;
  #state: OfficeState = emptyOffice;
  #seq = 0;
  #snapshotSeq = 0;
  #lastAt: Instant = 0;
  #health: JournalHealth = "ok";

  private constructor(journal: Journal, log: Log, snapshotEvery: number) {
    this.#journal = journal;
    this.#log = log;
    this.#snapshotEvery = snapshotEvery;
  }

  /** Loads the newest snapshot and the events after it. */
  static async open(journal: Journal, log: Log, snapshotEvery: number): Promise<Ledger> {
    const ledger = new Ledger(journal, log, snapshotEvery);
    const snapshot = await ledger.#storedSnapshot();
    const state = snapshot === null ? null : readSnapshot(snapshot.state);
    if (snapshot !== null && state !== null) {
      ledger.#state = state;
      ledger.#seq = snapshot.seq;
      ledger.#snapshotSeq = snapshot.seq;
    }
    ledger.#catchUp();
    return ledger;
  }

  /** Null when there is none or it is damaged: the events alone are enough (rule J3), only slower. */
  async #storedSnapshot(): Promise<Snapshot | null> {
    try {
      return await this.#journal.snapshot(stateVersion);
    } catch (error) {
      this.#log.warn("the snapshot is damaged; the office is rebuilt from its events", { error });
      return null;
    }
  }

  get state(): OfficeState {
    return this.#state;
  }

  /** The last durable event. */
  get seq(): number {
    return this.#seq;
  }

  /** When it happened; 0 before the first. */
  get lastAt(): Instant {
    return this.#lastAt;
  }

  get health(): JournalHealth {
    return this.#health;
  }

  /** What a command was answered, if it was. Throws `AppendFailed` when the journal cannot be read. */
  answer(command: string): Promise<StoredAnswer | null> {
    return storing(this.#journal.answer(command));
  }

  /** Makes a draft true: durable when it resolves. Throws `AppendFailed` with nothing changed. */
  async commit(draft: Draft, at: Instant): Promise<void> {
    await storing(this.#journal.append(draft.batch()));
    this.#health = "ok";
    this.#state = draft.state;
    this.#seq = draft.seq;
    this.#lastAt = at;
  }

  /** Remembers that the journal failed. */
  failed({ reason }: AppendFailed): void {
    this.#health = reason;
  }

  /**
   * Reopens a failed journal and gives the events that memory did not know: a commit that reported failure may
   * have reached the disk all the same. Throws `AppendFailed` while the journal cannot be used.
   */
  async recover(): Promise<readonly Event[]> {
    const durable = await storing(this.#journal.recover());
    return durable > this.#seq ? this.#catchUp() : [];
  }

  /** Saves a snapshot when enough has happened since the last; the next start is quicker for it. */
  async saveSnapshot({ whenever } = { whenever: false }): Promise<void> {
    const news = this.#seq - this.#snapshotSeq;
    if (news === 0 || (!whenever && news < this.#snapshotEvery)) return;
    try {
      const state = this.#state;
      await this.#journal.saveSnapshot({ seq: this.#seq, version: stateVersion, state });
      this.#snapshotSeq = this.#seq;
    } catch (error) {
      // The events are safe; only the next start takes longer.
      this.#log.warn("no snapshot was saved", { error });
    }
  }

  async close(): Promise<void> {
    await this.saveSnapshot({ whenever: true });
    await this.#journal.close();
  }

  /** Applies the events memory does not know yet and gives them; the last known one tells the time. */
  #catchUp(): readonly Event[] {
    const from = this.#seq;
    const news: Event[] = [];
    for (const { seq, event } of this.#journal.events(Math.max(0, from - 1))) {
      this.#lastAt = Math.max(this.#lastAt, event.at);
      if (seq <= from) continue;
      this.#state = evolve(this.#state, event);
      this.#seq = seq;
      news.push(event);
    }
    return news;
  }
}

/** Whatever the journal could not do is a failure of the disk, not of the command. */
async function storing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof AppendFailed ? error : new AppendFailed("failed", error);
  }
}
