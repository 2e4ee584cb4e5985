import { setTimeout as pause } from "node:timers/promises";
import type { Instant } from "../../shared/domain/instant.ts";
import type { Log } from "../office/log.ts";
import { EmailReader, type ReadEmail } from "./email-reader.ts";
import type { ReferenceKey } from "./email-reference.ts";
import { ImapMailbox } from "./imap-mailbox.ts";
import type { MailboxAddress } from "./mailbox-address.ts";
import { loginRefused, MailboxTrouble, troubleOf } from "./mailbox-trouble.ts";
import { patient, pauseAfter, type Patience } from "./patience.ts";

export interface EmailIntakeParts {
  readonly address: MailboxAddress;
  readonly key: ReferenceKey;
  /** Null once it is durable, or known already; otherwise why not. */
  takeIn(email: ReadEmail): Promise<string | null>;
  clock(): Instant;
  readonly log: Log;
  readonly patience?: Patience;
}

/** What is wrong with one e-mail; `internal`: the office stumbled over it. */
const ownTroubles: ReadonlySet<string> = new Set(["fetch-refused", "not-marked", "internal"]);

/**
 * Takes e-mails from the mailbox into the office, and only then marks them there: whatever breaks off in between, none
 * is lost, and none is taken in twice, as the office knows its reference. It never throws, and nothing an e-mail
 * says is logged (rule P1).
 */
export class EmailIntake {
  readonly #parts: EmailIntakeParts;
  readonly #patience: Patience;
  readonly #reader: EmailReader;
  readonly #stop = new AbortController();
  readonly #running: Promise<void>;
  /** Taken in, but not marked yet, as `numbering:uid`: they need not be read again. */
  readonly #unmarked = new Set<string>();
  #failures = 0;
  #trouble: string | null = null;
  #lastSuccess: Instant | null = null;
  #waiting: number | null = null;

  /** Begins at once. */
  constructor(parts: EmailIntakeParts) {
    this.#parts = parts;
    this.#patience = parts.patience ?? patient;
    this.#reader = new EmailReader(parts.key);
    this.#running = this.#run();
  }

  /** Why e-mails are not taken in at present; null when they are, as far as is known. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** When everything in the mailbox was last taken in; null before the first time. */
  get lastSuccess(): Instant | null {
    return this.#lastSuccess;
  }

  /** How many e-mails waited in the mailbox when it was last seen; null before that. */
  get waiting(): number | null {
    return this.#waiting;
  }

  /** Breaks off what is under way; an e-mail that is not taken in yet stays in the mailbox. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#reader.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      const trouble = await this.#session();
      if (signal.aborted) return;
      this.#failed(trouble);
      const { pauses, loginPauses } = this.#patience;
      const after = pauseAfter(this.#failures, trouble === loginRefused ? loginPauses : pauses);
      // Rejects for being stopped, and for nothing else.
      await pause(after, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  /** One connection, as long as it lasts; gives what ended it. */
  async #session(): Promise<string> {
    const { signal } = this.#stop;
    let mailbox: ImapMailbox | null = null;
    try {
      mailbox = await ImapMailbox.open(this.#parts.address, this.#patience, signal);
      for (;;) {
        await this.#takeAll(mailbox);
        this.#succeeded();
        await mailbox.untilNews(this.#patience.poll);
      }
    } catch (error) {
      return troubleOf(error);
    } finally {
      mailbox?.close();
      await this.#reader.close();
    }
  }

  /** Everything that waits. One that cannot be taken does not hold up those behind it. */
  async #takeAll(mailbox: ImapMailbox): Promise<void> {
    const waiting = await mailbox.waiting();
    const names = new Set(waiting.map((uid) => `${mailbox.numbering}:${uid}`));
    for (const name of this.#unmarked) if (!names.has(name)) this.#unmarked.delete(name);
    this.#waiting = waiting.length;
    let left: MailboxTrouble | null = null;
    for (const uid of waiting) {
      const trouble = await this.#takeOne(mailbox, uid);
      if (trouble === null) this.#waiting -= 1;
      else left = trouble;
    }
    if (left !== null) throw left;
  }

  /** Gives the trouble that is this e-mail's own; rejects for what holds up the others as well. */
  async #takeOne(mailbox: ImapMailbox, uid: number): Promise<MailboxTrouble | null> {
    const name = `${mailbox.numbering}:${uid}`;
    try {
      if (!this.#unmarked.has(name)) {
        const raw = await mailbox.fetch(uid);
        if (raw === null) return null;
        const email = await this.#reader.read(raw);
        // Given up for our end, and not because it is unreadable.
        if (this.#stop.signal.aborted) throw new MailboxTrouble("stopped");
        const refused = await this.#parts.takeIn(email);
        if (refused !== null) throw new MailboxTrouble(refused);
        this.#unmarked.add(name);
      }
      await mailbox.settle(uid);
      this.#unmarked.delete(name);
      return null;
    } catch (error) {
      if (error instanceof MailboxTrouble && ownTroubles.has(error.reason)) return error;
      throw error;
    }
  }

  #succeeded(): void {
    const { clock, log } = this.#parts;
    if (this.#trouble !== null) log.info("e-mails are taken in again");
    this.#trouble = null;
    this.#failures = 0;
    this.#lastSuccess = clock();
  }

  /** Told when it changes, and not with every try. */
  #failed(trouble: string): void {
    this.#failures += 1;
    if (trouble !== this.#trouble) {
      this.#parts.log.warn("e-mails cannot be taken in; they wait in the mailbox", {
        reason: trouble,
      });
    }
    this.#trouble = trouble;
  }
}
