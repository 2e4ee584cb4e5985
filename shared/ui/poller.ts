import type { Acknowledgement, ConnectFault } from "../protocol/answers.ts";

/** Another way to the server, for a page whose socket cannot be opened, as behind a proxy that blocks upgrades. */
export interface Detour<V> {
  /** The view as it is, or why the page is not let in; rejects when the server is not reached. */
  look(signal: AbortSignal): Promise<Seen<V> | ConnectFault>;
  /** Sends a command once; rejects when no answer came. */
  ask(command: object): Promise<Acknowledgement>;
  /** Calls back when the device wakes or has a network again; the answer ends it. */
  woken(listener: () => void): () => void;
}

export interface Seen<V> {
  /** The server's time. */
  readonly at: number;
  readonly view: V;
}

export interface PollerEvents<V> {
  seen(seen: Seen<V>): void;
  refused(fault: ConnectFault): void;
  lost(): void;
}

/** No answer within this time is none, in milliseconds. */
const answerWithin = 8_000;
/** After failures the next look waits twice as long each time, up to this many times the usual. */
const slowest = 6;

/** Looks at the server again and again while it is started; slower while it is not reached. */
export class Poller<V> {
  readonly #detour: Detour<V>;
  readonly #every: number;
  readonly #on: PollerEvents<V>;
  readonly #unsubscribe: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #started = false;
  #reaches = false;
  #failures = 0;
  /** Answers to looks of another round come too late. */
  #round = 0;

  /** `every`: milliseconds between two looks. */
  constructor(detour: Detour<V>, every: number, on: PollerEvents<V>) {
    this.#detour = detour;
    this.#every = every;
    this.#on = on;
    this.#unsubscribe = detour.woken(() => this.lookNow());
  }

  /** Whether the last look brought the view. */
  get reaches(): boolean {
    return this.#reaches;
  }

  /** Begins to look after a delay in milliseconds; nothing when it has begun already. */
  startAfter(delay: number): void {
    if (this.#started) return;
    this.#started = true;
    this.#later(delay);
  }

  /** Looks at once, if it looks at all. */
  lookNow(): void {
    if (this.#started) this.#later(0);
  }

  /** Sends a command once, and looks at what came of it; `answered` may never be called. */
  async ask(command: object, answered: (ack: Acknowledgement) => void): Promise<void> {
    try {
      answered(await this.#detour.ask(command));
      this.lookNow();
    } catch (error) {
      console.warn("a command was not answered", error);
    }
  }

  stop(): void {
    this.#started = false;
    this.#reaches = false;
    this.#failures = 0;
    this.#round += 1;
    clearTimeout(this.#timer);
  }

  close(): void {
    this.stop();
    this.#unsubscribe();
  }

  #later(delay: number): void {
    this.#round += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), delay);
  }

  async #look(): Promise<void> {
    const round = this.#round;
    const found = await this.#found();
    if (round !== this.#round) return;
    this.#reaches = typeof found === "object";
    this.#failures = this.#reaches ? 0 : this.#failures + 1;
    // A hall of phones that lost the server together does not come back together.
    const jitter = 0.9 + Math.random() * 0.2;
    this.#later(this.#every * Math.min(2 ** this.#failures, slowest) * jitter);
    if (typeof found === "object") this.#on.seen(found);
    else if (found === "lost") this.#on.lost();
    else this.#on.refused(found);
  }

  async #found(): Promise<Seen<V> | ConnectFault | "lost"> {
    try {
      return await this.#detour.look(AbortSignal.timeout(answerWithin));
    } catch (error) {
      console.warn("the server was not reached", error);
      return "lost";
    }
  }
}
