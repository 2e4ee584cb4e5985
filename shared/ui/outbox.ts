import type { Acknowledgement } from "../protocol/answers.ts";
import { freshCommandId } from "./command-id.ts";

type Identified = Readonly<Record<string, unknown>> & { readonly id: string };

/** Puts one command on the wire if there is one; `answered` may be called late, twice or never. */
export type Transmit = (command: Identified, answered: (ack: Acknowledgement) => void) => void;

interface Pending {
  readonly command: Identified;
  readonly settle: (ack: Acknowledgement) => void;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Commands on their way: each keeps its id until it is answered, so that it is applied once (rule W1). */
export class Outbox {
  readonly #resendAfter: number;
  readonly #transmit: Transmit;
  readonly #pending = new Map<string, Pending>();

  constructor(resendAfter: number, transmit: Transmit) {
    this.#resendAfter = resendAfter;
    this.#transmit = transmit;
  }

  /** Under a fresh id, unless the sender has to know it. */
  send(wish: object, signal?: AbortSignal, id = freshCommandId()): Promise<Acknowledgement> {
    return new Promise((resolve, reject) => {
      const command: Identified = { ...wish, id };
      const abandon = () => {
        this.#forget(command.id);
        reject(new DOMException("nobody waits for this command any more", "AbortError"));
      };
      if (signal?.aborted) return abandon();
      signal?.addEventListener("abort", abandon, { once: true });
      const pending: Pending = {
        command,
        timer: undefined,
        settle: (ack) => {
          signal?.removeEventListener("abort", abandon);
          resolve(ack);
        },
      };
      this.#pending.set(command.id, pending);
      this.#attempt(pending);
    });
  }

  /** Sends everything unanswered again: after a connect. */
  flush(): void {
    for (const pending of this.#pending.values()) this.#attempt(pending);
  }

  close(): void {
    for (const id of this.#pending.keys()) this.#forget(id);
  }

  #attempt(pending: Pending): void {
    clearTimeout(pending.timer);
    pending.timer = setTimeout(() => this.#attempt(pending), this.#resendAfter);
    this.#transmit(pending.command, (ack) => {
      if (!this.#pending.has(pending.command.id)) return;
      // A server about to stop has not applied it; the next one will.
      if (!ack.ok && ack.error.code === "stopping") return;
      this.#forget(pending.command.id);
      pending.settle(ack);
    });
  }

  #forget(id: string): void {
    clearTimeout(this.#pending.get(id)?.timer);
    this.#pending.delete(id);
  }
}
