import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { callbackify } from "node:util";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { listening } from "./listening.ts";

/** A mail as it arrived. */
export interface CapturedMail {
  /** Counts from 1. */
  readonly number: number;
  readonly source: Buffer;
  readonly email: Email;
}

/**
 * Stands in for a mail server where there is none: takes every mail on this machine and keeps it in memory, for the
 * example office and for tests. Nothing leaves the machine.
 */
export class CapturedMails {
  readonly #kept: number;
  readonly #mails: CapturedMail[] = [];
  #taken = 0;
  readonly #take = callbackify(async (stream: Readable) => this.#keep(await buffer(stream)));
  readonly #server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, _session, done) => this.#take(stream, done),
  });

  /** Of more than `kept` mails the oldest make room. */
  constructor(kept = 200) {
    this.#kept = kept;
  }

  /** Listens on loopback, on a free port unless told. Gives the port. */
  listen(port = 0): Promise<number> {
    return listening(this.#server, port);
  }

  /** Newest first. */
  get mails(): readonly CapturedMail[] {
    return this.#mails.toReversed();
  }

  find(number: number): CapturedMail | null {
    return this.#mails.find((mail) => mail.number === number) ?? null;
  }

  async close(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.close(resolve);
    await promise;
  }

  async #keep(source: Buffer): Promise<void> {
    const email = await PostalMime.parse(source);
    this.#taken += 1;
    this.#mails.push({ number: this.#taken, source, email });
    if (this.#mails.length > this.#kept) this.#mails.shift();
  }
}
