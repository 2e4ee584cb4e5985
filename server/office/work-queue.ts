/** Why a whole batch came to nothing. */
export type BatchFailure = "storage-full" | "storage-failed" | "internal";

/** Something to be decided in its turn. */
export interface Work<Batch> {
  /** Decides within a batch; gives how to answer once that is durable. */
  decide(batch: Batch): Promise<() => void>;
  /** Answers that nothing of it happened. */
  fail(code: BatchFailure): void;
}

export interface WorkQueueParts<Batch> {
  /** Does all of it, in order, and answers; whatever it throws, nothing of it happened. */
  run(works: readonly Work<Batch>[]): Promise<void>;
  /** Names what `run` threw. */
  failed(error: unknown): Promise<BatchFailure>;
}

/** Bounds the time one transaction may hold the others up. */
const largestBatch = 1_000;

/** Works wait here and are taken all at once, so that everything that has come by then shares one transaction. */
export class WorkQueue<Batch> {
  readonly #parts: WorkQueueParts<Batch>;
  #queue: Work<Batch>[] = [];
  #scheduled = false;
  #running: Promise<void> = Promise.resolve();

  constructor(parts: WorkQueueParts<Batch>) {
    this.#parts = parts;
  }

  add(work: Work<Batch>): void {
    this.#queue.push(work);
    this.#schedule();
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.#queue.length > 0 || this.#scheduled) await this.#running;
    await this.#running;
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    // After the poll phase: everything the sockets have read by then shares one transaction.
    this.#running = new Promise((resolve) => setImmediate(resolve)).then(() => this.#run());
  }

  async #run(): Promise<void> {
    const works = this.#queue.splice(0, largestBatch);
    try {
      await this.#parts.run(works);
    } catch (error) {
      // Nobody was answered yet, so everybody in the batch learns the same.
      const code = await this.#parts.failed(error);
      for (const work of works) work.fail(code);
    } finally {
      this.#scheduled = false;
      if (this.#queue.length > 0) this.#schedule();
    }
  }
}
