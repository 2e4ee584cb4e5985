import { Worker } from "node:worker_threads";
import type { Duration, Instant } from "../../shared/domain/instant.ts";
import { second } from "../../shared/domain/instant.ts";
import { emailReference, type ReferenceKey } from "./email-reference.ts";
import type { EmailSource } from "./parse-email.ts";
import type { Parsing } from "./parsing-worker.ts";

/** An e-mail as the mailbox gave it. */
export interface RawEmail extends EmailSource {
  /** When the office's mail server took it; the date within is whatever the sender's clock said. Null: it does not say. */
  readonly arrived: Instant | null;
}

/** An e-mail as it is taken in. */
export interface ReadEmail {
  readonly reference: string;
  readonly arrived: Instant | null;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
}

const unreadable = { from: "", subject: "", text: "[Nicht lesbar; im Postfach ansehen.]" };

/**
 * Reads e-mails on a thread of its own, one after the other, so that none holds the office up: one that takes too long,
 * or that nobody could read, is given all the same, and sends staff to the mailbox.
 */
export class EmailReader {
  readonly #key: ReferenceKey;
  readonly #longest: Duration;
  #worker: Worker | null = null;

  /** `longest`: how long one e-mail may take. */
  constructor(key: ReferenceKey, longest: Duration = 10 * second) {
    this.#key = key;
    this.#longest = longest;
  }

  async read(raw: RawEmail): Promise<ReadEmail> {
    const { source, partial, attachments, arrived } = raw;
    const parsed = await this.#parse({ source, partial, attachments });
    const { from, subject, text } = parsed ?? unreadable;
    const reference = emailReference(parsed, source, this.#key);
    return { reference, arrived, from, subject, text };
  }

  /** Lets the thread go; the next e-mail gets another. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #parse(raw: EmailSource): Promise<Parsing> {
    const worker = this.#started();
    const { promise, resolve } = Promise.withResolvers<Parsing | "broken">();
    const broken = () => resolve("broken");
    const timer = setTimeout(broken, this.#longest);
    worker.once("message", resolve).once("error", broken).once("exit", broken);
    worker.postMessage(raw, []);
    const parsed = await promise;
    clearTimeout(timer);
    worker.off("message", resolve).off("error", broken).off("exit", broken);
    if (parsed !== "broken") return parsed;
    // It may still be at it, or out of memory.
    await this.close();
    return null;
  }

  #started(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(new URL("./parsing-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 128 },
    });
    worker.unref();
    // Also while it has nothing to do, as an error without a listener would end the server.
    worker.on("error", () => {
      if (this.#worker === worker) this.#worker = null;
    });
    this.#worker = worker;
    return worker;
  }
}
