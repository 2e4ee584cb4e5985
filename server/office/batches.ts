import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Event } from "../../shared/domain/event.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { Chance, Clock } from "./clock.ts";
import type { Committed } from "./committed.ts";
import { decideTurn } from "./decide-rules.ts";
import { Draft, type NameReceipt } from "./draft.ts";
import { dayIsOver, type InForce } from "./in-force.ts";
import type { Ledger } from "./ledger.ts";
import { Listeners } from "./listeners.ts";
import type { Log } from "./log.ts";
import type { OpenBatch } from "./open-batch.ts";
import { AppendFailed, type Definitions } from "./ports.ts";
import { WorkQueue, type BatchFailure, type Work } from "./work-queue.ts";

export interface BatchesParts {
  readonly ledger: Ledger;
  readonly definitions: Definitions;
  /** What decisions go by at first. */
  readonly rules: InForce;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly nameReceipt: NameReceipt;
  readonly log: Log;
}

/** Why something was not decided at all. */
export interface Undecided {
  readonly ok: false;
  readonly error: { readonly code: BatchFailure | "stopping" };
}

/**
 * What is asked queues; the whole queue is decided in order against a draft and appended in one transaction (group
 * commit). Only then do state and rules move on, those who asked learn their answers and listeners hear of it.
 */
export class Batches {
  readonly committed: Listeners<Committed>;
  /** Told after another definition has come into force, before what it brings about is. */
  readonly redefined: Listeners<OfficeDefinition>;
  readonly #parts: BatchesParts;
  readonly #ledger: Ledger;
  readonly #works: WorkQueue<OpenBatch>;
  #stopping = false;
  #rules: InForce;
  /** A new version that may be on the disk though its append failed. */
  #doubtful: InForce | null = null;

  constructor(parts: BatchesParts) {
    this.#parts = parts;
    this.#ledger = parts.ledger;
    this.#rules = parts.rules;
    this.committed = new Listeners(parts.log);
    this.redefined = new Listeners(parts.log);
    this.#works = new WorkQueue({
      run: (works) => this.#decide(works),
      failed: (error) => this.#failed(error),
    });
  }

  /** What decisions go by. */
  get rules(): InForce {
    return this.#rules;
  }

  /** The time decisions are made at: never before the last event, whatever the clock does. */
  now(): Instant {
    return Math.max(this.#parts.clock(), this.#ledger.lastAt);
  }

  /** Has something decided in its turn; gives what it came to once that is durable. */
  ask<Reply>(
    decide: (batch: OpenBatch) => Reply | Promise<Reply>,
  ): Promise<Awaited<Reply> | Undecided> {
    if (this.#stopping) return Promise.resolve({ ok: false, error: { code: "stopping" } });
    return new Promise((answer) => {
      this.#works.add({
        decide: async (batch) => {
          const reply = await decide(batch);
          return () => answer(reply);
        },
        fail: (code) => answer({ ok: false, error: { code } }),
      });
    });
  }

  /** Answers what is queued and refuses what comes later. */
  async close(): Promise<void> {
    await this.#works.drained();
    this.#stopping = true;
    await this.#works.drained();
  }

  async #decide(works: readonly Work<OpenBatch>[]): Promise<void> {
    if (this.#ledger.health !== "ok") this.#recovered(await this.#ledger.recover());
    const now = this.now();
    const { state, seq } = this.#ledger;
    const { nameReceipt, chance } = this.#parts;
    const draft = new Draft({ state, seq, rules: this.#rules, nameReceipt });
    const batch = { draft, now };
    if (dayIsOver(this.#rules, state, now)) decideTurn(batch, chance);
    const answers: (() => void)[] = [];
    for (const work of works) answers.push(await work.decide(batch));
    if (!draft.isEmpty) await this.#commit(draft, now);
    const isRedefined = this.#goBy(draft.rules);
    for (const answer of answers) answer();
    if (isRedefined) this.redefined.tell(this.#rules.definition);
    if (isRedefined || draft.events.length > 0 || draft.hasMails) this.#tell(draft.events);
    const hasTurned = draft.events.some(({ type }) => type === "DayTurned");
    await this.#ledger.saveSnapshot({ whenever: hasTurned });
  }

  async #commit(draft: Draft, now: Instant): Promise<void> {
    this.#doubtful = draft.definition === null ? null : draft.rules;
    await this.#ledger.commit(draft, now);
    this.#doubtful = null;
  }

  /** Puts rules into force; tells whether the definition is another one. */
  #goBy(rules: InForce): boolean {
    const isOther = rules.definition !== this.#rules.definition;
    this.#rules = rules;
    return isOther;
  }

  #tell(events: readonly Event[]): void {
    this.committed.tell({ events, seq: this.#ledger.seq });
  }

  /** What a failed append wrote all the same is true: its events, and the definition it recorded. */
  #recovered(events: readonly Event[]): void {
    const doubtful = this.#doubtful;
    const { definitions } = this.#parts;
    const isThere = doubtful !== null && definitions.newest()?.version === doubtful.version;
    this.#doubtful = null;
    if (isThere && this.#goBy(doubtful)) this.redefined.tell(this.#rules.definition);
    if (isThere || events.length > 0) this.#tell(events);
  }

  /** Names the failure, and after one of the disk brings memory in step with what it really holds. */
  async #failed(error: unknown): Promise<BatchFailure> {
    const { log } = this.#parts;
    if (!(error instanceof AppendFailed)) {
      // A defect of ours: nothing was appended, so nothing happened.
      log.error("a batch could not be decided", { error });
      return "internal";
    }
    log.error("the journal could not be used", { error });
    this.#ledger.failed(error);
    try {
      this.#recovered(await this.#ledger.recover());
    } catch (again) {
      log.error("the journal could not be reopened", { error: again });
    }
    return error.reason === "full" ? "storage-full" : "storage-failed";
  }
}
