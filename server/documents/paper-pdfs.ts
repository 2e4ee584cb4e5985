import { Worker } from "node:worker_threads";
import type { AppointmentPaper } from "./appointment-paper.ts";
import type { ReceiptPaper } from "./receipt-paper.ts";
import type { Paper, SettingOrder, SettingResult } from "./typesetting.ts";

/**
 * Confirmations and receipts as PDF, set by Typst on a thread of its own that starts with the first one. An office whose machine
 * has no typesetter goes on without: every answer is null, and the log says so once.
 */
export class PaperPdfs {
  readonly #log: (line: string) => void;
  readonly #waiting = new Map<number, (pdf: Uint8Array | null) => void>();
  #worker: Worker | null = null;
  #state: "working" | "missing" | "closed" = "working";
  #lastId = 0;

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  /** One A4 page in the visitor's language and German; null when none can be made, which is in the log. */
  confirmation(paper: AppointmentPaper): Promise<Uint8Array | null> {
    return this.#set({ kind: "confirmation", paper });
  }

  /** A4 in the visitor's language and German (rule R2); null when none can be made, which is in the log. */
  receipt(paper: ReceiptPaper): Promise<Uint8Array | null> {
    return this.#set({ kind: "receipt", paper });
  }

  /** Ends the thread; what is still waited for is answered with null. */
  async close(): Promise<void> {
    this.#state = "closed";
    await this.#worker?.terminate();
  }

  #set(paper: Paper): Promise<Uint8Array | null> {
    if (this.#state !== "working") return Promise.resolve(null);
    const worker = (this.#worker ??= this.#started());
    const order: SettingOrder = { ...paper, id: (this.#lastId += 1) };
    return new Promise((resolve) => {
      this.#waiting.set(order.id, resolve);
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
      worker.postMessage(order);
    });
  }

  #started(): Worker {
    const worker = new Worker(new URL("typesetting-worker.ts", import.meta.url));
    worker.unref();
    worker.on("message", (result: SettingResult) => this.#end(worker, result));
    worker.on("error", (error) => this.#log(`the PDF typesetter failed: ${error}`));
    worker.on("exit", () => {
      this.#worker = null;
      for (const resolve of this.#waiting.values()) resolve(null);
      this.#waiting.clear();
    });
    return worker;
  }

  #end(worker: Worker, result: SettingResult): void {
    if (result.kind === "missing" && this.#state === "working") {
      this.#state = "missing";
      this.#log(`no PDF: this machine has no typesetter (${result.reason})`);
    }
    if (result.kind === "failed") this.#log(`a PDF failed: ${result.reason}`);
    this.#waiting.get(result.id)?.(result.kind === "set" ? result.pdf : null);
    this.#waiting.delete(result.id);
    if (this.#waiting.size === 0) worker.unref();
  }
}
