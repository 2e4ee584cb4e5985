import type { Socket } from "socket.io-client";
import type { View, ViewOf } from "../../shared/protocol/views.ts";
import { follow, type Followed } from "../../shared/ui/view-follower.ts";
import { patience, within } from "./wait-until.ts";

type Viewer = View["audience"];

/** Follows the `view` events of one connection the way the clients do, checking each against the schema. */
export class ViewLog<A extends Viewer> {
  readonly #listeners = new Set<(view: ViewOf<A>) => void>();
  #followed: Followed<ViewOf<A>> | null = null;
  #dropping = 0;
  #resyncs = 0;
  #resyncing = false;
  #received = 0;
  #lastGap = "none";
  readonly #audience: A;

  constructor(audience: A) {
    this.#audience = audience;
  }

  listen(socket: Socket): void {
    socket.on("connect", () => (this.#resyncing = false));
    socket.on("view", (message: unknown) => {
      this.#received += 1;
      if (this.#dropping > 0) this.#dropping -= 1;
      else this.#take(message, socket);
    });
  }

  /** Where it stands in the server's sequence; throws before the first view. */
  get followed(): Followed<ViewOf<A>> {
    if (this.#followed === null) throw new Error("no view has arrived");
    return this.#followed;
  }

  /** The newest view; throws before the first. */
  get view(): ViewOf<A> {
    return this.followed.view;
  }

  /** How often it had to ask for a snapshot. */
  get resyncs(): number {
    return this.#resyncs;
  }

  /** Messages that arrived, dropped ones too. */
  get received(): number {
    return this.#received;
  }

  /** Loses the next messages, as a bad network would. */
  drop(count: number): void {
    this.#dropping += count;
  }

  /** The first view, from now on, that the condition holds for; rejects with `what` after a while. */
  async where(
    what: string,
    condition: (view: ViewOf<A>) => boolean,
    limit = patience,
  ): Promise<ViewOf<A>> {
    if (this.#followed !== null && condition(this.#followed.view)) return this.#followed.view;
    const { promise, resolve, reject } = Promise.withResolvers<ViewOf<A>>();
    const listener = (view: ViewOf<A>) => {
      try {
        if (condition(view)) resolve(view);
      } catch (error) {
        reject(error);
      }
    };
    this.#listeners.add(listener);
    try {
      return await within(`a view with ${what}`, promise, limit);
    } catch (error) {
      const so = `${this.#received} messages came; the last gap: ${this.#lastGap}`;
      throw new Error(`the ${this.#audience} saw no view with ${what}; ${so}`, { cause: error });
    } finally {
      this.#listeners.delete(listener);
    }
  }

  #take(message: unknown, socket: Socket): void {
    const step = follow(this.#audience, this.#followed, message);
    if (step.kind === "old") return;
    if (step.kind === "gap") {
      this.#lastGap = step.reason;
      if (this.#resyncing) return;
      this.#resyncing = true;
      this.#resyncs += 1;
      socket.emit("resync");
      return;
    }
    this.#resyncing = false;
    this.#followed = step.next;
    for (const listener of this.#listeners) listener(step.next.view);
  }
}
