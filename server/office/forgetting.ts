import { cutoffsOn } from "../../shared/domain/retention/cutoffs.ts";
import { countsOf, type Kept } from "../../shared/domain/retention/kept.ts";
import type { Log } from "./log.ts";
import type { Office } from "./office.ts";
import type { Retained } from "./ports.ts";

export interface ForgettingParts {
  readonly office: Office;
  readonly retained: Retained;
  readonly log: Log;
  /** How much is deleted in one transaction; others' commands go between two of them. */
  readonly most?: number;
}

/** Some ten milliseconds' work at most. */
const mostAtOnce = 100;

/**
 * Rule P2: after each turn of the day, and at the start, deletes what was kept long enough, some at a time, and records
 * how much of each kind. What could not be done is done at the next `run`.
 */
export class Forgetting {
  readonly #parts: ForgettingParts;
  readonly #unsubscribe: () => void;
  /** The last day after whose turn nothing was left to delete; empty until one. */
  #doneFor = "";
  #running: Promise<void> | null = null;
  #closed = false;

  /** Begins at once. */
  constructor(parts: ForgettingParts) {
    this.#parts = parts;
    this.#unsubscribe = parts.office.onCommitted(({ events }) => {
      if (events.some(({ type }) => type === "DayTurned")) void this.run();
    });
    void this.run();
  }

  /** Resolves when nothing is left to delete today, or nothing can be; costs nothing when that is so. Never rejects. */
  run(): Promise<void> {
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Lets what is under way end, and begins no more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#unsubscribe();
    await this.#running;
  }

  async #work(): Promise<void> {
    const { office, log } = this.#parts;
    const deleted: Kept[] = [];
    try {
      while (!this.#closed && this.#doneFor !== office.state.day) {
        const { day } = office.state;
        const kept = this.#overdue(day);
        if (kept.length === 0) this.#doneFor = day;
        else {
          const command = { type: "Forget", kept } as const;
          const reply = await office.submit(null, { role: "system", command });
          if (!reply.ok) throw new Error(reply.error.code);
          deleted.push(...kept);
        }
      }
    } catch (error) {
      log.error("what was kept long enough could not be deleted", { error });
    }
    if (deleted.length === 0) return;
    log.info("what was kept long enough was deleted", { ...countsOf(deleted) });
  }

  #overdue(day: string): readonly Kept[] {
    const { office, retained, most = mostAtOnce } = this.#parts;
    const { zone, retention } = office.definition;
    return retained.overdue(cutoffsOn(day, retention.personalDays, zone), most);
  }
}
