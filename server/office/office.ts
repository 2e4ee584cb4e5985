import type { Request } from "../../shared/domain/command.ts";
import { planDay, type DayPlan } from "../../shared/domain/day-plan.ts";
import { businessDay } from "../../shared/domain/wall-clock.ts";
import { bookingsDue } from "../../shared/domain/decide/booking/tend.ts";
import { casesDue } from "../../shared/domain/decide/cases/tend.ts";
import { decide } from "../../shared/domain/decide/decide.ts";
import type { Context, Decision } from "../../shared/domain/decision.ts";
import type { Receipt } from "../../shared/domain/cases/receipt.ts";
import type { KioskKey, OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Event } from "../../shared/domain/event.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { OfficeState } from "../../shared/domain/state.ts";
import type { Acknowledgement } from "../../shared/protocol/answers.ts";
import { Draft, type NameReceipt } from "./draft.ts";
import type { Chance, Clock } from "./clock.ts";
import { CodeGuard, type CodeUse } from "./code-guard.ts";
import { Ledger, type JournalHealth } from "./ledger.ts";
import { spendEarlierCommands, withEarlierVisits } from "./hand-in.ts";
import type { Log } from "./log.ts";
import { AppendFailed, type Journal, type StoredAnswer } from "./ports.ts";
import { senderOf } from "./requests.ts";

/** What became true, told after it is durable. */
export interface Committed {
  /** None when there is nothing new but a mail to send. */
  readonly events: readonly Event[];
  readonly seq: number;
}

export interface OfficeParts {
  readonly definition: OfficeDefinition;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
  /** Kept with the fact of every receipt; without it a receipt is named when it is first said. */
  readonly nameReceipt?: NameReceipt;
  /** Events after which a snapshot is saved even before the day turns. */
  readonly snapshotEvery?: number;
}

interface Waiting {
  readonly id: string | null;
  readonly request: Request;
  readonly answer: (acknowledgement: Acknowledgement) => void;
}

/** More than a busy day: a large office stands still for seconds while its snapshot is written, so that is done at night. */
const defaultSnapshotEvery = 100_000;
/** Bounds the time one transaction may hold the others up. */
const largestBatch = 1_000;

/**
 * The authority: the one place where commands become facts. Commands queue; the whole queue is decided in order
 * against the state in memory and its events are appended in one transaction (group commit). Only then does the
 * state move on, senders learn their answers and listeners hear of it.
 */
export class Office {
  readonly definition: OfficeDefinition;
  readonly codeGuard: CodeGuard;
  readonly #ledger: Ledger;
  readonly #clock: Clock;
  readonly #chance: Chance;
  readonly #log: Log;
  readonly #nameReceipt: NameReceipt;
  readonly #listeners = new Set<(committed: Committed) => void>();
  #queue: Waiting[] = [];
  #scheduled = false;
  #running: Promise<void> = Promise.resolve();
  #stopping = false;
  #plan: DayPlan;
  /** The last day that had nothing more to bring to cases; empty until one did. */
  #casesTended = "";

  private constructor(parts: OfficeParts, ledger: Ledger) {
    this.definition = parts.definition;
    this.#ledger = ledger;
    this.#clock = parts.clock;
    this.#chance = parts.chance;
    this.#log = parts.log;
    this.#nameReceipt = parts.nameReceipt ?? (() => null);
    this.codeGuard = new CodeGuard(parts.definition.limits);
    this.#plan = planDay(parts.definition, businessDay(parts.clock(), parts.definition.zone));
  }

  /** Loads what the journal knows, turns the day if it is over, and fits it to a definition that has changed. */
  static async open(parts: OfficeParts): Promise<Office> {
    const { journal, log, snapshotEvery = defaultSnapshotEvery } = parts;
    const office = new Office(parts, await Ledger.open(journal, log, snapshotEvery));
    await office.tick();
    await office.submit(null, { role: "system", command: { type: "AdoptDefinition" } });
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

  get plan(): DayPlan {
    return this.#plan;
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

  /**
   * Asks for a command to be decided. Answers once it is durable (rule J1), with the stored answer when the id
   * was answered before (rule W1). `id` is null for the server's own commands, which are not remembered.
   */
  submit(id: string | null, request: Request): Promise<Acknowledgement> {
    if (this.#stopping) return Promise.resolve({ ok: false, error: { code: "stopping" } });
    return new Promise((answer) => {
      this.#queue.push({ id, request, answer });
      this.#schedule();
    });
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
        command: { type: "TurnDay", day: this.#plan.day },
      });
    }
    if (bookingsDue(this.state, this.#context(this.now()))) {
      await this.submit(null, { role: "system", command: { type: "TendBookings" } });
    }
    await this.#tendCases();
  }

  /** Answers what is queued, saves a snapshot and refuses what comes later. */
  async close(): Promise<void> {
    while (this.#queue.length > 0 || this.#scheduled) await this.#running;
    this.#stopping = true;
    await this.#running;
    await this.#ledger.close();
  }

  /** To cases only days matter, and there are many: who looked through them once has done so for the day. */
  async #tendCases(): Promise<void> {
    const { day } = this.#plan;
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

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    // After the poll phase: everything the sockets have read by then shares one transaction.
    this.#running = new Promise((resolve) => setImmediate(resolve)).then(() => this.#run());
  }

  async #run(): Promise<void> {
    const batch = this.#queue.splice(0, largestBatch);
    try {
      await this.#decideBatch(batch);
    } catch (error) {
      // Nobody was answered yet, so everybody in the batch learns the same.
      const code = await this.#failed(error);
      for (const { answer } of batch) answer({ ok: false, error: { code } });
    } finally {
      this.#scheduled = false;
      if (this.#queue.length > 0) this.#schedule();
    }
  }

  async #decideBatch(batch: readonly Waiting[]): Promise<void> {
    if (this.journalHealth !== "ok") this.#tellRecovered(await this.#ledger.recover());
    const now = this.now();
    const draft = new Draft(this.state, this.seq, (receipt) => this.#namesOf(receipt));
    if (this.#dayIsOver()) this.#decideTurn(draft, now);
    const replies: { readonly to: Waiting; readonly reply: Acknowledgement }[] = [];
    for (const waiting of batch) {
      replies.push({ to: waiting, reply: await this.#decideOne(waiting, draft, now) });
    }
    if (!draft.isEmpty) await this.#ledger.commit(draft, now);
    for (const { to, reply } of replies) to.answer(reply);
    if (draft.events.length > 0 || draft.hasMails) this.#tell(draft.events);
    const hasTurned = draft.events.some(({ type }) => type === "DayTurned");
    await this.#ledger.saveSnapshot({ whenever: hasTurned });
  }

  async #decideOne(waiting: Waiting, draft: Draft, now: Instant): Promise<Acknowledgement> {
    const answered = async (command: string) =>
      draft.answer(command) ?? (await this.#ledger.answer(command));
    const { id } = waiting;
    const request = await withEarlierVisits(waiting.request, answered);
    const sender = senderOf(request);
    if (id !== null) {
      const known = await answered(id);
      if (known !== null) return repeat(known, sender);
    }
    const brought = broughtCode(request);
    const until = brought && this.codeGuard.pausedUntil(brought.kiosk, now, brought.use);
    if (until !== null) return { ok: false, error: { code: "code-entry-paused", until } };
    const decision = decide(draft.state, request, this.#context(now));
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

  #decideTurn(draft: Draft, now: Instant): void {
    this.#plan = planDay(this.definition, businessDay(now, this.definition.zone));
    const command = { type: "TurnDay", day: this.#plan.day } as const;
    const decision = decide(draft.state, { role: "system", command }, this.#context(now));
    if (decision.accepted) draft.accept(decision);
  }

  #dayIsOver(): boolean {
    const now = this.now();
    return now >= this.#plan.ends || this.state.day < this.#plan.day;
  }

  #context(now: Instant): Context {
    const { secret, codeDigits } = this.#chance;
    return {
      definition: this.definition,
      plan: this.#plan,
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
  #namesOf(receipt: Receipt): string | null {
    try {
      return this.#nameReceipt(receipt);
    } catch (error) {
      this.#log.error("a receipt could not be named", { receipt: receipt.number, error });
      return null;
    }
  }

  #tellRecovered(events: readonly Event[]): void {
    if (events.length > 0) this.#tell(events);
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
  async #failed(error: unknown): Promise<"storage-full" | "storage-failed" | "internal"> {
    if (!(error instanceof AppendFailed)) {
      // A defect of ours: nothing was appended, so nothing happened.
      this.#log.error("a batch could not be decided", { error });
      return "internal";
    }
    this.#log.error("the journal could not be used", { error });
    this.#ledger.failed(error);
    try {
      this.#tellRecovered(await this.#ledger.recover());
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

/** Where a code was brought, and what for; null when the request carries none. */
function broughtCode(request: Request): { readonly kiosk: KioskKey; readonly use: CodeUse } | null {
  if (request.role !== "kiosk") return null;
  const { kiosk, command } = request;
  if (command.type === "CheckIn") return { kiosk, use: "check-in" };
  return command.type === "PrintStatus" ? { kiosk, use: "print-status" } : null;
}

function isWrongCode(decision: Exclude<Decision, { accepted: true }>): boolean {
  const { code } = decision.refusal;
  return code === "code-unknown" || code === "code-mistyped";
}
