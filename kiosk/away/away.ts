import type { Acknowledgement } from "../../shared/protocol/answers.ts";
import type { KioskWish } from "../../shared/protocol/commands.ts";
import type { KioskView } from "../../shared/protocol/views.ts";
import { freshCommandId } from "../../shared/ui/command-id.ts";
import type { Connection } from "../../shared/ui/connection.ts";
import type { Answered, VisitorWish } from "../flow/state.ts";
import type { Paper } from "../paper.ts";
import { lasting } from "./away-view.ts";
import { freshSecret } from "./fresh-secret.ts";
import { draw, standing, wanted, withLease, withoutDrawn } from "./lease.ts";
import type { LeaseStore } from "./lease-store.ts";
import type { LocalPrint } from "./local-print.ts";
import { nothingRemembered, type AwayMemory, type DrawnTicket } from "./memory.ts";
import { whenLost } from "./when-lost.ts";

type TakeTicket = Extract<VisitorWish, { type: "TakeTicket" }>;

/** How long a number that was asked for may wait for a line that broke, and anything else; in milliseconds. */
const patience = { ticket: 2_000, other: 5_000 } as const;
/** The most tickets of one command. */
const batch = 50;
/** How often the lease is looked at, besides whenever the server is back, in milliseconds. */
const lookEvery = 30_000;

export interface AwayState {
  readonly memory: AwayMemory;
  /** The last view of the server; null: this kiosk never had one. */
  readonly view: KioskView | null;
  /** The server's time minus this device's. */
  readonly clockOffset: number;
  /** What became of the slips that this kiosk printed itself, by number. */
  readonly papers: Readonly<Record<string, Paper>>;
}

export interface AwayParts {
  readonly connection: Connection<KioskView, KioskWish>;
  readonly store: LeaseStore;
  /** Null: numbers are on the screen only. */
  readonly print: LocalPrint | null;
}

/**
 * A kiosk that goes on without its server (rules L1 to L3): it sees to having numbers, gives them out while the line is
 * down, and hands in what it gave out before anything else is asked.
 */
export class Away {
  readonly #parts: AwayParts;
  readonly #listeners = new Set<() => void>();
  #state: AwayState = {
    memory: nothingRemembered,
    view: null,
    clockOffset: 0,
    papers: {},
  };
  #keptView = "";
  #wasOnline = false;
  #openness = "";
  /** The office may tell other hours now, or be there again. */
  #hasNews = false;
  /** What is on disk is in memory, or cannot be read. */
  #loaded: Promise<void> = Promise.resolve();
  /** The exchange with the server under way: handing in, then leasing. */
  #exchange: Promise<void> | null = null;

  constructor(parts: AwayParts) {
    this.#parts = parts;
  }

  get prints(): boolean {
    return this.#parts.print !== null;
  }

  /** The server's. */
  get origin(): string {
    return this.#parts.connection.origin;
  }

  readonly current = (): AwayState => this.#state;

  /** Calls back after each change of `current()`; the answer ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads what is on disk and follows the connection; the answer ends it. */
  start(): () => void {
    const { connection } = this.#parts;
    this.#loaded = this.#read().catch(report("what this kiosk kept could not be read"));
    const unsubscribe = connection.subscribe(() => this.#follow());
    const timer = setInterval(() => this.#meet(), lookEvery);
    this.#follow();
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }

  /** Asks the office, or does what can be done without it. Rejects only when aborted, or when nothing can be kept. */
  async ask(wish: VisitorWish, signal: AbortSignal): Promise<Answered> {
    await this.#loaded;
    await this.#handedIn(signal);
    if (!this.#online) return this.#askNobody(wish, null);
    const id = freshCommandId();
    const mayWait = wish.type === "TakeTicket" ? patience.ticket : patience.other;
    const lost = whenLost(this.#parts.connection, mayWait, () => this.#canDo(wish));
    try {
      const abandoned = AbortSignal.any([signal, lost.signal]);
      return answerOf(await this.#parts.connection.send(wish, { signal: abandoned, id }));
    } catch (error) {
      if (!lost.signal.aborted || signal.aborted) throw error;
      return await this.#askNobody(wish, id);
    } finally {
      lost.forget();
    }
  }

  async #read(): Promise<void> {
    const { store } = this.#parts;
    const kept = await store.view();
    if (kept !== null && this.#state.view === null) this.#change(kept);
    await this.#update((before) => ({ after: before, result: null }));
  }

  get #online(): boolean {
    return this.#parts.connection.current().online;
  }

  /** The office's time. */
  #now(): number {
    return Date.now() + this.#state.clockOffset;
  }

  /** Whether waiting on is of no use: a number can be drawn here, and for anything else there is something to say. */
  #canDo(wish: VisitorWish): boolean {
    if (wish.type !== "TakeTicket") return true;
    return standing(this.#state.memory, wish.queue, this.#now()) === "open";
  }

  async #askNobody(wish: VisitorWish, asked: string | null): Promise<Answered> {
    if (wish.type !== "TakeTicket") return { ok: false, error: { code: "away", what: wish.type } };
    const ticket = await this.#draw(wish, asked);
    if (ticket === null) return { ok: false, error: { code: "away", what: wish.type } };
    const { number, secret, language } = ticket;
    void this.#print(wish, ticket);
    return {
      ok: true,
      ticket: {
        number,
        secret,
        language,
        slip: null,
        ahead: null,
        wait: null,
        people: 1,
        again: false,
      },
    };
  }

  async #draw(
    { queue, language, criterion }: TakeTicket,
    asked: string | null,
  ): Promise<DrawnTicket | null> {
    const secret = freshSecret();
    const wish = { queue, language, criterion: criterion ?? null, asked, secret };
    const now = this.#now();
    return this.#update((before) => {
      const { after, ticket } = draw(before, wish, now);
      return { after, result: ticket };
    });
  }

  async #print({ queue }: TakeTicket, ticket: DrawnTicket): Promise<void> {
    const { print } = this.#parts;
    const { view } = this.#state;
    const place = view?.queues[queue];
    if (print === null || view === null || place === undefined) return;
    const { name, zone, publicUrl } = view.office;
    const { area, floor } = place;
    const { number, secret, language, at: issued } = ticket;
    this.#paper(number, "printing");
    const office = { name, zone };
    const slip = { office, number, area, floor, issued, publicUrl, secret, language };
    this.#paper(number, await print.print(slip));
  }

  #paper(number: string, paper: Paper): void {
    this.#change({ papers: { ...this.#state.papers, [number]: paper } });
  }

  #follow(): void {
    const { view, online, clockOffset } = this.#parts.connection.current();
    if (view !== null && online) this.#keep(view, clockOffset);
    const openness =
      view === null
        ? ""
        : Object.values(view.queues)
            .map(({ state }) => state)
            .join();
    const news = online && (!this.#wasOnline || openness !== this.#openness);
    this.#wasOnline = online;
    if (!news) return;
    this.#openness = openness;
    this.#hasNews = true;
    this.#meet();
  }

  #keep(view: KioskView, clockOffset: number): void {
    const kept = { view: lasting(view), clockOffset };
    const text = JSON.stringify(kept.view);
    const drift = Math.abs(clockOffset - this.#state.clockOffset);
    if (text === this.#keptView && drift < 1_000) return;
    this.#keptView = text;
    this.#change(kept);
    this.#parts.store.keepView(kept).catch(report("the view could not be kept"));
  }

  /** Hands in, then leases, one exchange at a time; what fails is tried again when there is a reason to. */
  #meet(): void {
    if (!this.#online || this.#exchange !== null) return;
    this.#exchange = this.#exchangeOnce();
  }

  async #exchangeOnce(): Promise<void> {
    try {
      await this.#settle();
    } catch (error) {
      console.error("the kiosk could not settle with the office:", error);
    }
    this.#exchange = null;
    if (this.#hasNews) this.#meet();
  }

  async #settle(): Promise<void> {
    await this.#loaded;
    await this.#handIn();
    const hasNews = this.#hasNews;
    this.#hasNews = false;
    await this.#lease(hasNews);
    // The line may have been down again in between.
    await this.#handIn();
  }

  /** Resolves when nothing drawn is left to hand in, or when that is not to be had now. */
  async #handedIn(signal: AbortSignal): Promise<void> {
    if (!this.#online || this.#state.memory.drawn.length === 0) return;
    this.#meet();
    const lost = whenLost(this.#parts.connection, 0, () => true);
    await Promise.race([this.#exchange, aborted(AbortSignal.any([lost.signal, signal]))]);
    lost.forget();
    signal.throwIfAborted();
  }

  async #handIn(): Promise<void> {
    for (;;) {
      const { memory } = this.#state;
      const tickets = memory.drawn.slice(0, batch);
      if (tickets.length === 0) return;
      const ack = await this.#parts.connection.send({ type: "HandInTickets", tickets });
      if (!ack.ok) throw new Error(`not handed in: ${ack.error.code}`);
      if (ack.answer.kind !== "handed-in") throw new Error(`answered ${ack.answer.kind}`);
      for (const { number, result } of ack.answer.tickets) {
        if (result === "unknown") console.error(`the office does not know number ${number}`);
      }
      await this.#update((before) => ({ after: withoutDrawn(before, tickets), result: null }));
    }
  }

  /** Asks for numbers where there are few, and with news for the hours in any case. */
  async #lease(hasNews: boolean): Promise<void> {
    const { view } = this.#state;
    if (view === null) return;
    const offered = [...new Set(view.choices.map(({ queue }) => queue))];
    const queues = [...wanted(this.#state.memory, offered, this.#now())];
    if (queues.length === 0 && !hasNews) return;
    const ack = await this.#parts.connection.send({ type: "LeaseNumbers", queues });
    if (!ack.ok) throw new Error(`no numbers leased: ${ack.error.code}`);
    const { answer } = ack;
    if (answer.kind !== "lease") throw new Error(`answered ${answer.kind}`);
    await this.#update((before) => ({ after: withLease(before, answer), result: null }));
  }

  async #update<R>(
    change: (before: AwayMemory) => { readonly after: AwayMemory; readonly result: R },
  ): Promise<R> {
    const { store } = this.#parts;
    const { after, result } = await store.update((before) => {
      const changed = change(before);
      return { after: changed.after, result: changed };
    });
    this.#change({ memory: after });
    return result;
  }

  #change(by: Partial<AwayState>): void {
    this.#state = { ...this.#state, ...by };
    for (const listener of this.#listeners) listener();
  }
}

function answerOf(ack: Acknowledgement): Answered {
  if (!ack.ok) return ack;
  if (ack.answer.kind === "ticket") return { ok: true, ticket: ack.answer.ticket };
  if (ack.answer.kind === "slip") return { ok: true, slip: ack.answer.slip };
  return { ok: false, error: { code: "internal" } };
}

/** Resolves when the signal is, or was, aborted. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

const report = (what: string) => (error: unknown) => console.error(`${what}:`, error);
