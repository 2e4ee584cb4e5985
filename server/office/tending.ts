import type { SystemCommand } from "../../shared/domain/command.ts";
import type { DayPlan } from "../../shared/domain/day-plan.ts";
import { bookingsDue } from "../../shared/domain/decide/booking/tend.ts";
import { casesDue } from "../../shared/domain/decide/cases/tend.ts";
import type { Context } from "../../shared/domain/decision.ts";
import { second, type Instant } from "../../shared/domain/instant.ts";
import type { Batches } from "./batches.ts";
import type { Chance } from "./clock.ts";
import { contextOf } from "./decision-context.ts";
import { decideAdoption } from "./decide-rules.ts";
import { dayIsOver, holdsTooMuch } from "./in-force.ts";
import type { Ledger } from "./ledger.ts";

export interface TendingParts {
  readonly ledger: Ledger;
  readonly batches: Batches;
  readonly chance: Chance;
  /** Has one of the server's own commands decided. */
  submit(command: SystemCommand): Promise<unknown>;
}

/** How often to look whether what was held over is needed still: later than anything can be undone. */
const releaseEvery = 10 * second;

/** Sees to what time alone brings, and only when there is something to do. */
export class Tending {
  readonly #parts: TendingParts;
  /** When to look next whether what is held over can go. */
  #releaseAt: Instant = 0;
  /** The last day that had nothing more to bring to cases; another definition, which may judge them anew, plans it anew. */
  #casesTended: DayPlan | null = null;

  constructor(parts: TendingParts) {
    this.#parts = parts;
  }

  async tend(): Promise<void> {
    await this.#tendDay();
    await this.#tendBookings();
    await this.#tendCases();
    await this.#release();
  }

  async #tendDay(): Promise<void> {
    const { ledger, batches, submit } = this.#parts;
    const { rules } = batches;
    if (!dayIsOver(rules, ledger.state, batches.now())) return;
    await submit({ type: "TurnDay", day: rules.plan.day });
  }

  async #tendBookings(): Promise<void> {
    const { ledger, submit } = this.#parts;
    if (bookingsDue(ledger.state, this.#context())) await submit({ type: "TendBookings" });
  }

  /** To cases only days matter, and there are many: who looked through them once has done so for the day. */
  async #tendCases(): Promise<void> {
    const { ledger, batches, submit } = this.#parts;
    const { plan } = batches.rules;
    if (this.#casesTended === plan) return;
    if (casesDue(ledger.state, this.#context())) await submit({ type: "TendCases" });
    else this.#casesTended = plan;
  }

  /** Lets go of what nobody needs any more of earlier definitions. */
  async #release(): Promise<void> {
    const { ledger, batches, chance } = this.#parts;
    const now = batches.now();
    if (now < this.#releaseAt) return;
    this.#releaseAt = now + releaseEvery;
    if (!holdsTooMuch(batches.rules, ledger.state, now)) return;
    await batches.ask((batch) => decideAdoption([], batch, chance));
  }

  #context(): Context {
    const { batches, chance } = this.#parts;
    return contextOf(batches.rules, batches.now(), chance);
  }
}
