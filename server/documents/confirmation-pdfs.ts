import { Worker } from "node:worker_threads";
import type { AppointmentPaper } from "./appointment-paper.ts";
import type { SettingOrder, SettingResult } from "./typesetting.ts";

/**
 * Confirmations as PDF, set by Typst on a thread of its own that starts with the first one. An office whose machine
 * has no typesetter goes on without: every answer is null, and the log says so once.
 */
export class ConfirmationPdfs {
  readonly #log: (line: string) => void;
  readonly #waiting = new Map<number, (pdf: Uint8Array | null) => void>();
  #worker: Worker | null = null;
  #state: "working" | "missing" | "closed" = "working";
  #lastId = 0;

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  /** One A4 page in the visitor's language and German; null when none can be made, which is in the log. */
  pdf(paper: AppointmentPaper): Promise<Uint8Array | null> {
    if (this.#state !== "working") return Promise.resolve(null);
    const worker = (this.#worker ??= this.#started());
    const order: SettingOrder = { id: (this.#lastId += 1), paper };
    return new Promise((resolve) => {
      this.#waiting.set(order.id, resolve);
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
      worker.postMessage(order);
    });
  }

  /** Ends the thread; what is still waited for is answered with null. */
  async close(): Promise<void> {
    this.#state = "closed";
    await this.#worker?.terminate();
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
      this.#log(`no PDF confirmations: this machine has no typesetter (${result.reason})`);
    }
    if (result.kind === "failed") this.#log(`a PDF confirmation failed: ${result.reason}`);
    this.#waiting.get(result.id)?.(result.kind === "set" ? result.pdf : null);
    this.#waiting.delete(result.id);
    if (this.#waiting.size === 0) worker.unref();
  }
}
