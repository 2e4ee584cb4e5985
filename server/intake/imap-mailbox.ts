import { ImapFlow, type FetchMessageObject, type FetchQueryObject } from "imapflow";
import type { Duration } from "../../shared/domain/instant.ts";
import { attachmentNames } from "./attachment-names.ts";
import { staysHere, type MailboxAddress } from "./mailbox-address.ts";
import { MailboxTrouble } from "./mailbox-trouble.ts";
import type { Patience } from "./patience.ts";
import type { RawEmail } from "./email-reader.ts";

/** Of longer e-mails only so many bytes are read; more of them is attachments, which are not kept. */
const longestSource = 256 * 1_024;

/** One connection to a mailbox, by IMAP (RFC 9051). Every method rejects when the connection is gone. */
export class ImapMailbox {
  readonly #client: ImapFlow;
  readonly #address: MailboxAddress;
  /** Wakes whoever waits for news. */
  #news = Promise.withResolvers<void>();

  private constructor(client: ImapFlow, address: MailboxAddress) {
    this.#client = client;
    this.#address = address;
    client.on("exists", () => this.#news.resolve());
    client.on("close", () => this.#news.resolve());
  }

  /** Connects, logs in and opens the folder; makes the one for what was taken in. */
  static async open(
    address: MailboxAddress,
    { connect, silence }: Patience,
    stop: AbortSignal,
  ): Promise<ImapMailbox> {
    const { host, port, secure, login } = address;
    const client = new ImapFlow({
      host,
      port,
      secure,
      // A password never travels in clear over a network.
      ...(!secure && !staysHere(address) && { doSTARTTLS: true }),
      auth: { user: login.user, pass: login.password },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: connect,
      greetingTimeout: connect,
      socketTimeout: silence,
      maxLiteralSize: 2 * longestSource,
    });
    // After it nothing works, and whatever is tried then rejects with the reason.
    client.on("error", () => client.close());
    const close = () => client.close();
    stop.addEventListener("abort", close, { once: true });
    client.on("close", () => stop.removeEventListener("abort", close));
    try {
      await client.connect();
      const mailbox = new ImapMailbox(client, address);
      await mailbox.#select();
      return mailbox;
    } catch (error) {
      client.close();
      throw error;
    }
  }

  async #select(): Promise<void> {
    const { folder, moveTo } = this.#address;
    if (moveTo !== null) await this.#client.mailboxCreate(moveTo);
    await this.#client.mailboxOpen(folder);
  }

  /** Changes when the server numbers its e-mails anew. */
  get numbering(): string {
    const { mailbox } = this.#client;
    return mailbox === false ? "" : `${mailbox.uidValidity}`;
  }

  /** The numbers (UIDs) of e-mails that are to be taken in, oldest first. */
  async waiting(): Promise<readonly number[]> {
    this.#news = Promise.withResolvers();
    // Where they are moved away, it does not matter that somebody has looked at one.
    const unread = this.#address.moveTo === null ? { seen: false } : {};
    const found = await this.#client.search({ ...unread, deleted: false }, { uid: true });
    if (!Array.isArray(found)) throw this.#refused("search-refused");
    return found.toSorted((a, b) => a - b);
  }

  /**
   * The e-mail, still as unread as it was; null when somebody has removed it. Rejects with `fetch-refused` when the
   * server cannot give this one.
   */
  async fetch(uid: number): Promise<RawEmail | null> {
    const fetched = await this.#fetch(uid);
    if (fetched === null) return null;
    const { source, size, internalDate, bodyStructure } = fetched;
    if (source === undefined) throw this.#refused("fetch-refused");
    const arrived = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime();
    return {
      source,
      // Whatever is not known of it is a reason to look there.
      partial: bodyStructure === undefined || (size ?? source.length) > source.length,
      arrived: Number.isNaN(arrived) ? null : arrived,
      attachments: bodyStructure === undefined ? [] : attachmentNames(bodyStructure),
    };
  }

  /**
   * A structure that is nested beyond what the library reads makes it drop the answer, as if there were no such e-mail;
   * without the structure it is there.
   */
  async #fetch(uid: number): Promise<FetchMessageObject | null> {
    const source = { start: 0, maxLength: longestSource };
    const plain = { uid: true, size: true, internalDate: true, source };
    const whole = await this.#fetchOne(uid, { ...plain, bodyStructure: true });
    return whole ?? this.#fetchOne(uid, plain);
  }

  async #fetchOne(uid: number, query: FetchQueryObject): Promise<FetchMessageObject | null> {
    try {
      const fetched = await this.#client.fetchOne(`${uid}`, query, { uid: true });
      if (fetched === undefined) throw this.#refused("fetch-refused");
      return fetched === false ? null : fetched;
    } catch (error) {
      const refused = error instanceof Error && "responseStatus" in error;
      throw refused ? this.#refused("fetch-refused") : error;
    }
  }

  /** The e-mail was taken in: it is moved away, or marked as read. */
  async settle(uid: number): Promise<void> {
    const { moveTo } = this.#address;
    const done =
      moveTo === null
        ? await this.#client.messageFlagsAdd(`${uid}`, [String.raw`\Seen`], { uid: true })
        : await this.#client.messageMove(`${uid}`, moveTo, { uid: true });
    if (done === false || done === undefined) throw this.#refused("not-marked");
  }

  /** Resolves when e-mails may have come since the last `waiting()`, or the connection ended, or the time is over. */
  async untilNews(longest: Duration): Promise<void> {
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, longest);
    // Ends with the next command; without IDLE (RFC 2177) the time alone brings the next look.
    if (this.#client.capabilities.has("IDLE")) this.#client.idle().catch(() => this.close());
    await Promise.race([this.#news.promise, over]);
    clearTimeout(timer);
  }

  close(): void {
    this.#client.close();
  }

  /** The library answers `false` both for a refusal and for a connection that ended meanwhile. */
  #refused(reason: string): MailboxTrouble {
    return new MailboxTrouble(this.#client.usable ? reason : "connection-lost");
  }
}
