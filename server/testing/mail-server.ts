import type { Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { callbackify } from "node:util";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";
import { listening } from "../mail/capture/listening.ts";

/** How a mail server treats what it is given; each is one way real ones behave. */
export interface MailManners {
  /** SMTP reply code for every sender, such as 553. */
  readonly sender?: number;
  /** SMTP reply code for a receiver, such as 550; null takes it. */
  readonly receiver?: (address: string) => number | null;
  /** SMTP reply code after the whole mail, such as 451. */
  readonly mail?: number;
  /** Says nothing any more: from the greeting on, or once the mail is there. */
  readonly silent?: "greeting" | "mail";
  /** Cuts the connection when the whole mail is there, without an answer, and keeps the mail. */
  readonly cut?: boolean;
}

/** A real SMTP server on loopback, with manners that can change. */
export class TestMailServer {
  manners: MailManners = {};
  /** Every mail that came whole, in order, whatever was answered. */
  readonly taken: Email[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #arrivals = new Set<() => void>();
  readonly #server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onConnect: (_session, done) => {
      if (this.manners.silent !== "greeting") done();
    },
    onMailFrom: (_address, _session, done) => done(refusal(this.manners.sender)),
    onRcptTo: ({ address }, _session, done) => done(refusal(this.manners.receiver?.(address))),
    onData: (stream, _session, done) => {
      this.#take(stream, (error) => {
        for (const told of this.#arrivals) told();
        if (this.manners.silent === "mail") return;
        if (this.manners.cut === true) this.#hangUp();
        else done(error ?? refusal(this.manners.mail));
      });
    },
  });
  readonly #take = callbackify(async (stream: SMTPServerDataStream) => {
    this.taken.push(await PostalMime.parse(await buffer(stream)));
  });

  async listen(port = 0): Promise<number> {
    const bound = await listening(this.#server, port);
    this.#server.server.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
    });
    return bound;
  }

  /** Resolves when the next mail has come whole. */
  arrival(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const told = () => {
      this.#arrivals.delete(told);
      resolve();
    };
    this.#arrivals.add(told);
    return promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.close(resolve);
    this.#hangUp();
    await promise;
  }

  #hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

function refusal(code: number | null | undefined): Error | null {
  if (code === null || code === undefined) return null;
  return Object.assign(new Error("visitor17@example.org is not welcome"), { responseCode: code });
}
