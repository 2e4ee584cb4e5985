import type { Request } from "../../shared/domain/command.ts";
import type { DayPlan } from "../../shared/domain/day-plan.ts";
import { bookingsDue } from "../../shared/domain/decide/booking/tend.ts";
import { casesDue } from "../../shared/domain/decide/cases/tend.ts";
import { decide } from "../../shared/domain/decide/decide.ts";
import type { Context } from "../../shared/domain/decision.ts";
import type { Receipt } from "../../shared/domain/cases/receipt.ts";
import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Event } from "../../shared/domain/event.ts";
import { second, type Instant } from "../../shared/domain/instant.ts";
import type { OfficeState } from "../../shared/domain/state.ts";
import type { Acknowledgement } from "../../shared/protocol/answers.ts";
import { broughtCode, isWrongCode } from "./brought-code.ts";
import { Draft, type NameReceipt } from "./draft.ts";
import type { Chance, Clock } from "./clock.ts";
import { CodeGuard } from "./code-guard.ts";
import { Ledger, type JournalHealth } from "./ledger.ts";
import { spendEarlierCommands, withEarlierVisits } from "./hand-in.ts";
import { holdsTooMuch, inForce, planned, type InForce } from "./in-force.ts";
import type { Log } from "./log.ts";
import { AppendFailed, type Definitions, type Journal, type StoredAnswer } from "./ports.ts";
import type { Redefined, Redefinition } from "./redefinition.ts";
import { senderOf } from "./requests.ts";
import { WorkQueue, type BatchFailure, type Work } from "./work-queue.ts";

/** What became true, told after it is durable. */
export interface Committed {
  /** None when there is nothing new but a mail to send. */
  readonly events: readonly Event[];
  readonly seq: number;
}

export interface OfficeParts {
  readonly definition: OfficeDefinition;
  /** Under which version it is recorded; 0, the default: under none. */
  readonly version?: number;
  /** Its words, when they are to be recorded as the next version: a file nobody has seen before (rule X8). */
  readonly yaml?: string;
  /** Definitions of before, newest first, in which to look for what people still need (rule X8). */
  readonly earlier?: Iterable<OfficeDefinition>;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
  /** Kept with the fact of every receipt; without it a receipt is named when it is first said. */
  readonly nameReceipt?: NameReceipt;
  /** Events after which a snapshot is saved even before the day turns. */
  readonly snapshotEvery?: number;
}

/** A batch that is being decided. */
interface OpenBatch {
  readonly draft: Draft;
  readonly now: Instant;
}

/** More than a busy day: a large office stands still for seconds while its snapshot is written, so that is done at night. */
const defaultSnapshotEvery = 100_000;
/** How often to look whether what was held over is needed still: later than anything can be undone. */
const releaseEvery = 10 * second;

/**
 * The authority: the one place where commands become facts. Commands queue; the whole queue is decided in order
 * against the state in memory and its events are appended in one transaction (group commit). Only then does the
 * state move on, senders learn their answers and listeners hear of it.
 */
export class Office {
  readonly codeGuard: CodeGuard;
  readonly #ledger: Ledger;
  readonly #definitions: Definitions;
  readonly #clock: Clock;
  readonly #chance: Chance;
  readonly #log: Log;
  readonly #nameReceipt: NameReceipt;
  readonly #listeners = new Set<(committed: Committed) => void>();
  readonly #redefined = new Set<(definition: OfficeDefinition) => void>();
  readonly #works: WorkQueue<OpenBatch>;
  #stopping = false;
  #rules: InForce;
  /** A new version that may be on the disk though its append failed. */
  #doubtful: InForce | null = null;
  /** When to look next whether what is held over can go. */
  #releaseAt: Instant = 0;
  /** The last day that had nothing more to bring to cases; empty until one did. */
  #casesTended = "";

  private constructor(parts: OfficeParts, ledger: Ledger) {
    const { definition, version = 0, clock } = parts;
    this.#ledger = ledger;
    this.#definitions = parts.journal.definitions;
    this.#clock = clock;
    this.#chance = parts.chance;
    this.#log = parts.log;
    this.#nameReceipt = parts.nameReceipt ?? (() => null);
    this.#rules = planned({ version, written: definition, definition }, clock());
    this.codeGuard = new CodeGuard(() => this.definition.limits);
    this.#works = new WorkQueue({
      run: (works) => this.#decideBatch(works),
      failed: (error) => this.#failed(error),
    });
  }

  /** Loads what the journal knows, turns the day if it is over, and fits it to a definition that has changed. */
  static async open(parts: OfficeParts): Promise<Office> {
    const { journal, log, snapshotEvery = defaultSnapshotEvery } = parts;
    const { definition, yaml, earlier = [] } = parts;
    const office = new Office(parts, await Ledger.open(journal, log, snapshotEvery));
    await office.tick();
    const { version } = office;
    const adopted = await (yaml === undefined
      ? office.#adopt(earlier)
      : office.#redefine({ definition, yaml, by: null, note: "", basedOn: version }, earlier));
    if (!adopted.ok)
      log.error("what the definition brings about was not recorded", { code: adopted.error.code });
    office.#warnOfLostQueues();
    return office;
  }

  get state(): OfficeState {
    return this.#ledger.state;
  }

  /** The last durable event. */
  get seq(): number {
    return this.#ledger.seq;
  }

  /** What the office is like: the version in force, with what people still need of earlier ones (rule X8). */
  get definition(): OfficeDefinition {
    return this.#rules.definition;
  }

  /** Which version of the definition is in force; 0 when it is not recorded. */
  get version(): number {
    return this.#rules.version;
  }

  /** The definition as it was written, without what is held over. */
  get written(): OfficeDefinition {
    return this.#rules.written;
  }

  get plan(): DayPlan {
    return this.#rules.plan;
  }

  get journalHealth(): JournalHealth {
    return this.#ledger.health;
  }

  /** The time decisions are made at: never before the last event, whatever the clock does. */
  now(): Instant {
    return Math.max(this.#clock(), this.#ledger.lastAt);
  }

  /** How far the system clock is behind what already happened; 0 when it is right. */
  clockBehind(): number {
    return this.now() - this.#clock();
  }

  onCommitted(listener: (committed: Committed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Called after another definition has come into force, before what it brings about is told. */
  onRedefined(listener: (definition: OfficeDefinition) => void): () => void {
    this.#redefined.add(listener);
    return () => this.#redefined.delete(listener);
  }

  /**
   * Asks for a command to be decided. Answers once it is durable (rule J1), with the stored answer when the id
   * was answered before (rule W1). `id` is null for the server's own commands, which are not remembered.
   */
  submit(id: string | null, request: Request): Promise<Acknowledgement> {
    if (this.#stopping) return Promise.resolve({ ok: false, error: { code: "stopping" } });
    return new Promise((answer) => {
      this.#works.add({
        decide: async (batch) => {
          const reply = await this.#decideOne(id, request, batch);
          return () => answer(reply);
        },
        fail: (code) => answer({ ok: false, error: { code } }),
      });
    });
  }

  /**
   * Brings another definition into force: with everything it brings about in one transaction, or not at all. What people
   * still need of the one before is held over (rule X8).
   */
  redefine(change: Redefinition): Promise<Redefined> {
    return this.#redefine(change, []);
  }

  /**
   * What the command with this id was answered before (rule W1), so that whoever limits new ones lets old ones be.
   * Null when it was not, or while the journal cannot be read; `submit` tells which.
   */
  async answered(id: string, request: Request): Promise<Acknowledgement | null> {
    try {
      const known = await this.#ledger.answer(id);
      return known && repeat(known, senderOf(request));
    } catch (error) {
      if (error instanceof AppendFailed) return null;
      throw error;
    }
  }

  /**
   * What time alone brings: the day turns, bookings are tended when there is something to do, and cases after each turn
   * until there is nothing more. About once a second.
   */
  async tick(): Promise<void> {
    if (this.#dayIsOver()) {
      await this.submit(null, {
        role: "system",
        command: { type: "TurnDay", day: this.plan.day },
      });
    }
    if (bookingsDue(this.state, this.#context(this.now()))) {
      await this.submit(null, { role: "system", command: { type: "TendBookings" } });
    }
    await this.#tendCases();
    await this.#release();
  }

  /** Answers what is queued, saves a snapshot and refuses what comes later. */
  async close(): Promise<void> {
    await this.#works.drained();
    this.#stopping = true;
    await this.#works.drained();
    await this.#ledger.close();
  }

  /** To cases only days matter, and there are many: who looked through them once has done so for the day. */
  async #tendCases(): Promise<void> {
    const { day } = this.plan;
    if (this.#casesTended === day) return;
    if (casesDue(this.state, this.#context(this.now()))) {
      await this.submit(null, { role: "system", command: { type: "TendCases" } });
    } else {
      this.#casesTended = day;
    }
  }

  /** Nobody can be moved without being asked: staff call them one by one, or the old definition comes back. */
  #warnOfLostQueues(): void {
    for (const [queue, { waiting }] of Object.entries(this.state.lines)) {
      if (waiting.length === 0 || Object.hasOwn(this.definition.queues, queue)) continue;
      const facts = { queue, waiting: waiting.length };
      this.#log.warn(
        "people wait in a queue that the definition no longer has: put it back",
        facts,
      );
    }
  }

  #redefine(change: Redefinition, earlier: Iterable<OfficeDefinition>): Promise<Redefined> {
    return this.#change((batch) => this.#decideRedefinition(change, earlier, batch));
  }

  /** Fits what there is to the definition, and the definition to what is needed still. */
  #adopt(earlier: Iterable<OfficeDefinition>): Promise<Redefined> {
    return this.#change((batch) => {
      const { version, written, definition } = batch.draft.rules;
      const before = [definition, ...earlier];
      batch.draft.goBy(inForce({ version, written }, before, batch.draft.state, batch.now));
      this.#decideAdoption(batch);
      return { ok: true, version };
    });
  }

  #change(decideChange: (batch: OpenBatch) => Redefined): Promise<Redefined> {
    if (this.#stopping) return Promise.resolve({ ok: false, error: { code: "stopping" } });
    return new Promise((answer) => {
      this.#works.add({
        decide: async (batch) => {
          const reply = decideChange(batch);
          return () => answer(reply);
        },
        fail: (code) => answer({ ok: false, error: { code } }),
      });
    });
  }

  /** Lets go of what nobody needs any more of earlier definitions. */
  async #release(): Promise<void> {
    const now = this.now();
    if (now < this.#releaseAt) return;
    this.#releaseAt = now + releaseEvery;
    if (holdsTooMuch(this.#rules, this.state, now)) await this.#adopt([]);
  }

  async #decideBatch(works: readonly Work<OpenBatch>[]): Promise<void> {
    if (this.journalHealth !== "ok") this.#recovered(await this.#ledger.recover());
    const now = this.now();
    const { state, seq } = this;
    const nameReceipt: NameReceipt = (receipt, by) => this.#namesOf(receipt, by);
    const draft = new Draft({ state, seq, rules: this.#rules, nameReceipt });
    const batch = { draft, now };
    if (this.#dayIsOver()) this.#decideTurn(batch);
    const answers: (() => void)[] = [];
    for (const work of works) answers.push(await work.decide(batch));
    if (!draft.isEmpty) await this.#commit(draft, now);
    const isRedefined = this.#goBy(draft.rules);
    for (const answer of answers) answer();
    if (isRedefined) this.#tellRedefined();
    if (isRedefined || draft.events.length > 0 || draft.hasMails) this.#tell(draft.events);
    const hasTurned = draft.events.some(({ type }) => type === "DayTurned");
    await this.#ledger.saveSnapshot({ whenever: hasTurned });
  }

  async #commit(draft: Draft, now: Instant): Promise<void> {
    this.#doubtful = draft.definition === null ? null : draft.rules;
    await this.#ledger.commit(draft, now);
    this.#doubtful = null;
  }

  async #decideOne(
    id: string | null,
    asked: Request,
    { draft, now }: OpenBatch,
  ): Promise<Acknowledgement> {
    const answered = async (command: string) =>
      draft.answer(command) ?? (await this.#ledger.answer(command));
    const request = await withEarlierVisits(asked, answered);
    const sender = senderOf(request);
    if (id !== null) {
      const known = await answered(id);
      if (known !== null) return repeat(known, sender);
    }
    const brought = broughtCode(request);
    const until = brought && this.codeGuard.pausedUntil(brought.kiosk, now, brought.use);
    if (until !== null) return { ok: false, error: { code: "code-entry-paused", until } };
    const decision = decide(draft.state, request, this.#context(now, draft.rules));
    if (!decision.accepted) {
      if (brought !== null && isWrongCode(decision)) {
        this.codeGuard.wrong(brought.kiosk, now, brought.use);
      }
      return { ok: false, error: decision.refusal };
    }
    draft.accept(decision);
    await spendEarlierCommands(request, draft, answered, now);
    const { answer } = decision;
    if (id !== null) draft.remember({ command: id, sender, answer, at: now });
    return { ok: true, answer };
  }

  #decideRedefinition(
    { definition, yaml, by, note, basedOn }: Redefinition,
    earlier: Iterable<OfficeDefinition>,
    batch: OpenBatch,
  ): Redefined {
    const { draft, now } = batch;
    const { version: newest, definition: before } = draft.rules;
    if (basedOn !== newest || draft.definition !== null) {
      return { ok: false, error: { code: "definition-changed", newest } };
    }
    const version = newest + 1;
    const rules = inForce({ version, written: definition }, [before, ...earlier], draft.state, now);
    draft.goBy(rules, { version, at: now, by, note, yaml });
    this.#decideAdoption(batch);
    return { ok: true, version };
  }

  #decideAdoption({ draft, now }: OpenBatch): void {
    const command = { type: "AdoptDefinition" } as const;
    const context = this.#context(now, draft.rules);
    const decision = decide(draft.state, { role: "system", command }, context);
    if (decision.accepted) draft.accept(decision);
  }

  #decideTurn({ draft, now }: OpenBatch): void {
    const rules = planned(draft.rules, now);
    draft.goBy(rules);
    const command = { type: "TurnDay", day: rules.plan.day } as const;
    const context = this.#context(now, rules);
    const decision = decide(draft.state, { role: "system", command }, context);
    if (decision.accepted) draft.accept(decision);
  }

  /** Puts rules into force; tells whether the definition is another one. */
  #goBy(rules: InForce): boolean {
    const isOther = rules.definition !== this.#rules.definition;
    this.#rules = rules;
    // Another definition may judge cases anew.
    if (isOther) this.#casesTended = "";
    return isOther;
  }

  #dayIsOver(): boolean {
    const now = this.now();
    return now >= this.plan.ends || this.state.day < this.plan.day;
  }

  #context(now: Instant, { definition, plan } = this.#rules): Context {
    const { secret, codeDigits } = this.#chance;
    return {
      definition,
      plan,
      now,
      get secret() {
        return secret();
      },
      get codeDigits() {
        return codeDigits();
      },
    };
  }

  /** A defect there holds no hand-over up (rule S-2): the receipt is named when it is first said. */
  #namesOf(receipt: Receipt, definition: OfficeDefinition): string | null {
    try {
      return this.#nameReceipt(receipt, definition);
    } catch (error) {
      this.#log.error("a receipt could not be named", { receipt: receipt.number, error });
      return null;
    }
  }

  /** What a failed append wrote all the same is true: its events, and the definition it recorded. */
  #recovered(events: readonly Event[]): void {
    const doubtful = this.#doubtful;
    const isThere = doubtful !== null && this.#definitions.newest()?.version === doubtful.version;
    this.#doubtful = null;
    if (isThere && this.#goBy(doubtful)) this.#tellRedefined();
    if (isThere || events.length > 0) this.#tell(events);
  }

  #tellRedefined(): void {
    for (const listener of this.#redefined) {
      try {
        listener(this.definition);
      } catch (error) {
        this.#log.error("a listener failed", { error });
      }
    }
  }

  #tell(events: readonly Event[]): void {
    for (const listener of this.#listeners) {
      try {
        listener({ events, seq: this.seq });
      } catch (error) {
        this.#log.error("a listener failed", { error });
      }
    }
  }

  /** Names the failure, and after one of the disk brings memory in step with what it really holds. */
  async #failed(error: unknown): Promise<BatchFailure> {
    if (!(error instanceof AppendFailed)) {
      // A defect of ours: nothing was appended, so nothing happened.
      this.#log.error("a batch could not be decided", { error });
      return "internal";
    }
    this.#log.error("the journal could not be used", { error });
    this.#ledger.failed(error);
    try {
      this.#recovered(await this.#ledger.recover());
    } catch (again) {
      this.#log.error("the journal could not be reopened", { error: again });
    }
    return error.reason === "full" ? "storage-full" : "storage-failed";
  }
}

function repeat(known: StoredAnswer, sender: string): Acknowledgement {
  return known.sender === sender
    ? { ok: true, answer: known.answer }
    : { ok: false, error: { code: "command-id-reused" } };
}
