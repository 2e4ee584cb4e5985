import type { Acknowledgement } from "../../shared/protocol/answers.ts";
import type { CounterWish } from "../../shared/protocol/commands.ts";
import type { CounterConnection } from "./counter-context.ts";

type Sender = Pick<CounterConnection, "current" | "send">;

/**
 * One counter's commands, one at a time. While one is under way another is not sent, so that a double touch does
 * nothing twice (rule N2). When the screen shows the outcome already and only the acknowledgement is missing, what
 * staff ask next waits for it instead of being lost; the same command again never does.
 */
export class CommandLane {
  readonly #connection: Sender;
  #underWay: {
    readonly wish: CounterWish;
    readonly shown: unknown;
    readonly done: Promise<unknown>;
  } | null = null;
  #waiting = false;

  constructor(connection: Sender) {
    this.#connection = connection;
  }

  /** The acknowledgement, or null when nothing was sent: offline, or another command is under way. */
  async send(wish: CounterWish): Promise<Acknowledgement | null> {
    const { online, view } = this.#connection.current();
    if (!online) return null;
    const before = this.#underWay;
    if (before !== null) {
      if (this.#waiting || before.wish.type === wish.type || before.shown === view) return null;
      this.#waiting = true;
      await before.done;
      this.#waiting = false;
    }
    const reply = this.#connection.send(wish);
    const done = reply.then(
      () => undefined,
      () => undefined,
    );
    this.#underWay = { wish, shown: view, done };
    try {
      return await reply;
    } finally {
      this.#underWay = null;
    }
  }
}
