import { setTimeout as pause } from "node:timers/promises";
import type { CounterWish, KioskWish } from "../../shared/protocol/commands.ts";
import type { Granted, HonestLink } from "./honest-link.ts";

/** How often somebody comes, in milliseconds; the load that the office works under. */
const everyVisitor = 60;

const queues = ["clearing", "walk-in", "collection"] as const;

/** Kiosks and counters at work, and what each of their commands was answered. */
export class HonestOffice {
  readonly #granted = new Map<string, Granted>();
  readonly #refused: string[] = [];
  #times: number[] = [];
  #isOver = false;
  readonly #work: readonly Promise<void>[];

  /** The counters' people are signed in. */
  constructor(
    kiosks: readonly HonestLink[],
    counters: readonly (readonly [staff: string, link: HonestLink])[],
  ) {
    this.#work = [
      ...kiosks.map((link, at) => this.#visitors(link, at)),
      ...counters.map(([staff, link]) => this.#serve(staff, link)),
    ];
  }

  get granted(): readonly Granted[] {
    return [...this.#granted.values()];
  }

  /** Refusals that no honest client expects. */
  get refused(): readonly string[] {
    return this.#refused;
  }

  /** What answers took since this was last asked, in milliseconds. */
  takeTimes(): readonly number[] {
    const times = this.#times;
    this.#times = [];
    return times;
  }

  /** Rejects with what an honest client did not understand. */
  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#work);
  }

  async #visitors(link: HonestLink, first: number): Promise<void> {
    for (let count = first; !this.#isOver; count += 1) {
      const queue = queues[count % queues.length] ?? queues[0];
      await this.#ask(link, { type: "TakeTicket", queue, language: "de" });
      await pause(everyVisitor);
    }
  }

  async #serve(staff: string, link: HonestLink): Promise<void> {
    await this.#ask(link, { type: "TakeDuty", staff, duty: { kind: "front" } });
    while (!this.#isOver) {
      const called = await this.#ask(link, { type: "CallNext" }, ["nobody-waiting"]);
      if (called) {
        await this.#ask(link, { type: "StartService" });
        await this.#ask(link, { type: "Finish", outcome: "done" });
      }
      await pause(everyVisitor / 2);
    }
  }

  async #ask(
    link: HonestLink,
    wish: KioskWish | CounterWish,
    expected: readonly string[] = [],
  ): Promise<boolean> {
    const { id, reply, took } = await link.send(wish);
    this.#times.push(took);
    if (reply.ok) this.#granted.set(id, { id, wish, answer: reply.answer });
    else if (!expected.includes(reply.error.code))
      this.#refused.push(`${wish.type}: ${JSON.stringify(reply.error)}`);
    return reply.ok;
  }
}
