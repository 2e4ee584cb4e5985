import type { Duration } from "../../shared/domain/instant.ts";
import type { AppointmentPaper } from "./appointment-paper.ts";
import type { ReceiptContent } from "./receipt-content.ts";
import { TypesettingProcess } from "./typesetting-process.ts";
import type { Paper, Setting } from "./typesetting.ts";

/** Some hundred times what a paper takes, and enough for a process to start on a machine that is busy. */
const defaultPatience = 20_000;

/** Papers not made because the office closes are neither failed nor impossible: the next start makes them. */
export type Made = Setting | { readonly kind: "closed" };

/**
 * Confirmations and receipts as PDF, one after the other, set by Typst on a process of its own. One that hangs is
 * killed with its process; those after it are set by the next. An office whose machine has no typesetter goes on
 * without, and the log says so once.
 */
export class PaperPdfs {
  readonly #log: (line: string) => void;
  readonly #process: TypesettingProcess;
  #last: Promise<unknown> = Promise.resolve();
  #missing: Extract<Setting, { kind: "missing" }> | null = null;
  #closed = false;

  constructor(log: (line: string) => void, patience: Duration = defaultPatience) {
    this.#log = log;
    this.#process = new TypesettingProcess(patience);
  }

  /** The typesetter's process while there is one. */
  get pid(): number | null {
    return this.#process.pid;
  }

  /** One A4 page in the visitor's language and German; null when none can be made, which is in the log. */
  async confirmation(paper: AppointmentPaper): Promise<Uint8Array | null> {
    const made = await this.#set({ kind: "confirmation", paper });
    return made.kind === "set" ? made.pdf : null;
  }

  /** A4 in the visitor's language and German (rule R2). Never rejects; what went wrong is in the log. */
  receipt(content: ReceiptContent): Promise<Made> {
    return this.#set({ kind: "receipt", content });
  }

  /** Ends the process, hanging or not; what is still waited for is answered. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#process.kill();
    await this.#last;
  }

  #set(order: Paper): Promise<Made> {
    const made = this.#last.then(() => this.#made(order));
    this.#last = made;
    return made;
  }

  async #made(order: Paper): Promise<Made> {
    if (this.#closed) return { kind: "closed" };
    if (this.#missing !== null) return this.#missing;
    const made = await this.#process.set(order);
    if (made.kind === "set") return made;
    // The process was killed under it.
    if (this.#closed) return { kind: "closed" };
    if (made.kind === "missing") {
      this.#missing = made;
      this.#log(`no PDF: this machine has no typesetter (${made.reason})`);
    } else {
      this.#log(`a PDF failed: ${made.reason}`);
    }
    return made;
  }
}
