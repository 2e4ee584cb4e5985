import type { Duration, Instant } from "../../shared/domain/instant.ts";
import { minute } from "../../shared/domain/instant.ts";
import type { Log } from "../office/log.ts";
import type { MailResult, Outbox, OutboxMail, UnreadableMail } from "../office/ports.ts";
import { isOverdue } from "./overdue.ts";
import { resultOf } from "./mail-result.ts";
import { restFor } from "./pauses.ts";
import type { Delivery, Postman, SealedMail } from "./postman.ts";

export interface CourierParts {
  readonly outbox: Outbox;
  readonly postman: Postman;
  /** Writes the mail; a text says why it can never be sent. */
  seal(mail: OutboxMail): Promise<SealedMail | MailEarly | MailHopeless>;
  clock(): Instant;
  readonly log: Log;
}

/** Why a mail can never be sent, whatever the server says. */
export type MailHopeless = "person-forgotten" | "no-address" | "receipt-unknown";

/** A paper that goes with the mail is still being made. */
export interface MailEarly {
  /** When to ask again; later than now. */
  readonly notBefore: Instant;
}

/** What has happened but is not on disk yet. */
interface Owed {
  readonly cause: string;
  readonly result: MailResult;
}

const unreadable: MailResult = { progress: "failed", reason: "unreadable" };

const isReadable = (mail: OutboxMail | UnreadableMail): mail is OutboxMail => mail.content !== null;

/** A clock that jumps is noticed after this time at the latest, as timers do not notice. */
const longestSleep: Duration = minute;

/**
 * Takes what the outbox holds to the mail server, one mail after the other. Whatever goes wrong stays here: it never
 * throws, and nothing of a person is logged (rules M2, M3 and P1).
 */
export class Courier {
  readonly #parts: CourierParts;
  readonly #abort = new AbortController();
  #running: Promise<void> | null = null;
  /** While it was running. */
  #woken = false;
  #timer: NodeJS.Timeout | null = null;
  #stopping = false;
  /** Until when the server is left alone. */
  #restUntil: Instant = -Infinity;
  #trouble: string | null = null;
  #owed: Owed | null = null;

  constructor(parts: CourierParts) {
    this.#parts = parts;
  }

  /** Why the mail server cannot be used at present; null when it can, as far as is known. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Mails may be waiting. Call it at the start, and whenever some were queued. */
  wake(): void {
    if (this.#stopping) return;
    this.#woken = this.#running !== null;
    if (this.#woken) return;
    this.#running = this.#work()
      .catch((error: unknown) => this.#stumbled(error))
      .finally(() => {
        this.#running = null;
        if (this.#woken) this.wake();
        else this.#sleep();
      });
  }

  /** Begins no more mails, and gives the one under way so long before it is broken off. */
  async stop(grace: Duration): Promise<void> {
    this.#stopping = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const patience = setTimeout(() => this.#abort.abort(), grace);
    await this.#running;
    clearTimeout(patience);
  }

  async #work(): Promise<void> {
    const { outbox, clock } = this.#parts;
    this.#payOwed();
    while (!this.#stopping && clock() >= this.#restUntil) {
      const mail = outbox.next(clock());
      if (mail === null) return;
      await this.#bring(mail);
    }
  }

  async #bring(mail: OutboxMail | UnreadableMail): Promise<void> {
    const { outbox, clock } = this.#parts;
    outbox.start(mail.cause, clock());
    const result = isReadable(mail) ? await this.#attempt(mail) : unreadable;
    this.#owed = { cause: mail.cause, result };
    this.#payOwed();
    this.#tell(mail, result);
  }

  async #attempt(mail: OutboxMail): Promise<MailResult> {
    const { clock, log, seal, postman } = this.#parts;
    if (isOverdue(mail.content, clock())) return { progress: "failed", reason: "overdue" };
    try {
      const sealed = await seal(mail);
      if (typeof sealed === "string") return { progress: "failed", reason: sealed };
      if ("notBefore" in sealed) {
        return { progress: "retrying", nextAt: sealed.notBefore, reason: "paper-not-ready" };
      }
      const delivery = await postman.deliver(sealed, this.#abort.signal);
      this.#learn(delivery);
      return resultOf(delivery, mail, clock());
    } catch (error) {
      // A defect of ours, before a byte went out: a postman never rejects.
      log.error("a mail could not be written", { cause: mail.cause, error });
      return resultOf({ kind: "deferred", reason: "not written" }, mail, clock());
    }
  }

  /** What a delivery says about the server, told once and not with every mail. */
  #learn(delivery: Delivery): void {
    const { clock, log } = this.#parts;
    if (delivery.kind === "unusable") {
      this.#restUntil = clock() + restFor;
      if (this.#trouble === null && !this.#stopping) {
        log.warn("the mail server cannot be used; mails wait", { reason: delivery.reason });
      }
      this.#trouble = delivery.reason;
    } else if (delivery.kind !== "unknown" && this.#trouble !== null) {
      log.info("the mail server can be used again");
      this.#trouble = null;
    }
  }

  #tell({ cause }: Pick<OutboxMail, "cause">, result: MailResult): void {
    const { log } = this.#parts;
    if (result.progress === "failed") {
      log.warn("a mail was given up", { cause, reason: result.reason });
    }
    if (result.progress === "uncertain") {
      log.warn("a mail may or may not have been sent", { cause, reason: result.reason });
    }
  }

  /** What has happened is kept until it can be written: a mail that was sent must never look unsent. */
  #payOwed(): void {
    if (this.#owed === null) return;
    this.#parts.outbox.end(this.#owed.cause, this.#parts.clock(), this.#owed.result);
    this.#owed = null;
  }

  #stumbled(error: unknown): void {
    this.#restUntil = this.#parts.clock() + restFor;
    this.#parts.log.error("the outbox cannot be used; mails wait", { error });
  }

  #sleep(): void {
    if (this.#stopping) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake(), this.#nextStep()).unref();
  }

  #nextStep(): Duration {
    const { outbox, clock } = this.#parts;
    try {
      const next = outbox.nextAt();
      if (next === null) return longestSleep;
      const wait = Math.max(next, this.#restUntil) - clock();
      return Math.min(Math.max(wait, 0), longestSleep);
    } catch (error) {
      this.#stumbled(error);
      return restFor;
    }
  }
}
