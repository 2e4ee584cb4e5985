import { isDeepStrictEqual } from "node:util";
import type { Acknowledgement } from "../../shared/protocol/answers.ts";
import type { CounterWish, KioskWish } from "../../shared/protocol/commands.ts";
import { within } from "./wait-until.ts";
import type { WireLink } from "./wire-link.ts";

type Wish = CounterWish | KioskWish;

/** A command that was sent, with the answer it got. */
export interface Sent {
  readonly id: string;
  readonly wish: Wish;
  readonly reply: Acknowledgement;
}

/** Notes what every command was answered, and holds that an answer never changes (rule W1). */
export class Ledger {
  readonly #sent = new Map<string, Sent>();
  readonly #goals = new Set<{ readonly count: number; readonly reached: () => void }>();

  /** Every command that was granted. */
  get granted(): readonly (Sent & { readonly reply: { readonly ok: true } })[] {
    return [...this.#sent.values()].flatMap((sent) => {
      return sent.reply.ok ? [{ ...sent, reply: sent.reply }] : [];
    });
  }

  get size(): number {
    return this.#sent.size;
  }

  /** Resolves when so many commands were answered. */
  async reaches(count: number): Promise<void> {
    if (this.#sent.size >= count) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#goals.add({ count, reached: resolve });
    await within(`${count} answers; there are ${this.#sent.size}`, promise, 60_000);
  }

  /** Sends over all links at the same time under one id, again while the server is closing. */
  async ask<W extends Wish>(links: readonly WireLink<W>[], wish: W): Promise<Acknowledgement> {
    const id = crypto.randomUUID();
    const replies = await Promise.all(links.map((link) => untilSettled(link, wish, id)));
    for (const reply of replies) this.#note({ id, wish, reply });
    const [first] = replies;
    if (first === undefined) throw new Error("nobody was asked");
    return first;
  }

  #note(sent: Sent): void {
    const before = this.#sent.get(sent.id);
    if (before !== undefined && !isDeepStrictEqual(before.reply, sent.reply)) {
      const answers = [before.reply, sent.reply].map((reply) => JSON.stringify(reply));
      throw new Error(`${JSON.stringify(sent.wish)} got two answers: ${answers.join(" and ")}`);
    }
    this.#sent.set(sent.id, sent);
    for (const goal of this.#goals) {
      if (this.#sent.size < goal.count) continue;
      this.#goals.delete(goal);
      goal.reached();
    }
  }
}

/** The server's last word: while it closes it takes no commands and says so. */
async function untilSettled<W>(link: WireLink<W>, wish: W, id: string): Promise<Acknowledgement> {
  for (;;) {
    const reply = await link.send(wish, id);
    if (reply.ok || reply.error.code !== "stopping") return reply;
    await link.disconnected();
  }
}
