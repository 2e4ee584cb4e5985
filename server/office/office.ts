import type { Request } from "../../shared/domain/command.ts";
import type { DayPlan } from "../../shared/domain/day-plan.ts";
import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { OfficeState } from "../../shared/domain/state.ts";
import type { Acknowledgement } from "../../shared/protocol/answers.ts";
import { Batches } from "./batches.ts";
import type { Chance, Clock } from "./clock.ts";
import { CodeGuard } from "./code-guard.ts";
import { CommandDecider } from "./command-decider.ts";
import type { Committed } from "./committed.ts";
import { decideAdoption, decideRedefinition } from "./decide-rules.ts";
import type { NameReceipt } from "./draft.ts";
import { planned } from "./in-force.ts";
import { Ledger, type JournalHealth } from "./ledger.ts";
import type { Log } from "./log.ts";
import { warnOfLostQueues } from "./lost-queues.ts";
import { AppendFailed, type Journal } from "./ports.ts";
import { carefully } from "./receipt-naming.ts";
import type { Redefined, Redefinition } from "./redefinition.ts";
import { Tending } from "./tending.ts";

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

/** More than a busy day: a large office stands still for seconds while its snapshot is written, so that is done at night. */
const defaultSnapshotEvery = 100_000;

/**
 * The authority: the one place where commands become facts. What is asked is decided in batches (`batches.ts`), one
 * transaction each; this is its public face.
 */
export class Office {
  readonly codeGuard: CodeGuard;
  readonly #ledger: Ledger;
  readonly #clock: Clock;
  readonly #chance: Chance;
  readonly #batches: Batches;
  readonly #commands: CommandDecider;
  readonly #tending: Tending;

  private constructor(parts: OfficeParts, ledger: Ledger) {
    const { definition, version = 0, journal, clock, chance, log } = parts;
    this.#ledger = ledger;
    this.#clock = clock;
    this.#chance = chance;
    const batches = new Batches({
      ledger,
      definitions: journal.definitions,
      rules: planned({ version, written: definition, definition }, clock()),
      clock,
      chance,
      nameReceipt: carefully(parts.nameReceipt ?? (() => null), log),
      log,
    });
    this.#batches = batches;
    this.codeGuard = new CodeGuard(() => this.definition.limits);
    this.#commands = new CommandDecider({ ledger, chance, codeGuard: this.codeGuard });
    this.#tending = new Tending({
      ledger,
      batches,
      chance,
      submit: (command) => this.submit(null, { role: "system", command }),
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
    warnOfLostQueues(office.state, office.definition, log);
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
    return this.#batches.rules.definition;
  }

  /** Which version of the definition is in force; 0 when it is not recorded. */
  get version(): number {
    return this.#batches.rules.version;
  }

  /** The definition as it was written, without what is held over. */
  get written(): OfficeDefinition {
    return this.#batches.rules.written;
  }

  get plan(): DayPlan {
    return this.#batches.rules.plan;
  }

  get journalHealth(): JournalHealth {
    return this.#ledger.health;
  }

  /** The time decisions are made at: never before the last event, whatever the clock does. */
  now(): Instant {
    return this.#batches.now();
  }

  /** How far the system clock is behind what already happened; 0 when it is right. */
  clockBehind(): number {
    return this.now() - this.#clock();
  }

  onCommitted(listener: (committed: Committed) => void): () => void {
    return this.#batches.committed.add(listener);
  }

  /** Called after another definition has come into force, before what it brings about is told. */
  onRedefined(listener: (definition: OfficeDefinition) => void): () => void {
    return this.#batches.redefined.add(listener);
  }

  /**
   * Asks for a command to be decided. Answers once it is durable (rule J1), with the stored answer when the id
   * was answered before (rule W1). `id` is null for the server's own commands, which are not remembered.
   */
  submit(id: string | null, request: Request): Promise<Acknowledgement> {
    return this.#batches.ask((batch) => this.#commands.decide(id, request, batch));
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
      return await this.#commands.answered(id, request);
    } catch (error) {
      if (error instanceof AppendFailed) return null;
      throw error;
    }
  }

  /**
   * What time alone brings: the day turns, bookings are tended when there is something to do, and cases after each turn
   * until there is nothing more. About once a second.
   */
  tick(): Promise<void> {
    return this.#tending.tend();
  }

  /** Answers what is queued, saves a snapshot and refuses what comes later. */
  async close(): Promise<void> {
    await this.#batches.close();
    await this.#ledger.close();
  }

  #redefine(change: Redefinition, earlier: Iterable<OfficeDefinition>): Promise<Redefined> {
    return this.#batches.ask((batch) => decideRedefinition(change, earlier, batch, this.#chance));
  }

  #adopt(earlier: Iterable<OfficeDefinition>): Promise<Redefined> {
    return this.#batches.ask((batch) => decideAdoption(earlier, batch, this.#chance));
  }
}
