import type { PrintEnd, PrinterPort } from "../printers/printer-port.ts";
import type { JobEnd, JobRecord } from "./job-journal.ts";

/** Told what went wrong on our side; never what is on a slip. */
export type Trouble = (what: string, error: unknown) => void;

/**
 * Prints jobs, each at most once (rule L4): that it begins is on disk before its first byte, so what was begun and
 * not ended when the app stopped is `unknown` for ever.
 */
export class JobDesk {
  readonly #printer: PrinterPort;
  readonly #record: JobRecord;
  readonly #trouble: Trouble;
  readonly #running = new Map<string, Promise<JobEnd>>();
  /** Ends that nobody has settled yet; also those that could not be written down. */
  readonly #ends = new Map<string, JobEnd>();

  constructor(printer: PrinterPort, record: JobRecord, trouble: Trouble) {
    this.#printer = printer;
    this.#record = record;
    this.#trouble = trouble;
    for (const [job, known] of record.jobs()) {
      if (known.state === "begun") this.#end(job, { state: "unknown" });
      else this.#ends.set(job, known);
    }
  }

  /** Jobs that ended and are not settled, oldest first. */
  get ends(): ReadonlyMap<string, JobEnd> {
    return this.#ends;
  }

  /** Prints a job, or says how it ended before. Never rejects. */
  print(job: string, bytes: Uint8Array): Promise<JobEnd> {
    const ended = this.#ends.get(job);
    if (ended !== undefined) return Promise.resolve(ended);
    const running = this.#running.get(job) ?? this.#print(job, bytes);
    this.#running.set(job, running);
    return running;
  }

  /** Nobody will ask for it again. */
  settle(job: string): void {
    this.#ends.delete(job);
    try {
      if (this.#record.known(job) !== null) this.#record.forget(job);
    } catch (error) {
      this.#trouble("a print job could not be forgotten", error);
    }
  }

  async #print(job: string, bytes: Uint8Array): Promise<JobEnd> {
    let begun = false;
    let end: JobEnd;
    try {
      const printed = this.#printer.print(bytes, () => {
        this.#record.begin(job);
        begun = true;
      });
      end = onTheWire(await printed);
    } catch (error) {
      this.#trouble("a print job failed", error);
      end = begun ? { state: "unknown" } : { state: "failed", reason: "printer-error" };
    }
    this.#end(job, end);
    this.#running.delete(job);
    return end;
  }

  #end(job: string, end: JobEnd): void {
    this.#ends.set(job, end);
    try {
      this.#record.end(job, end);
    } catch (error) {
      this.#trouble("how a print job ended could not be written down", error);
    }
  }
}

/** The server knows fewer reasons of a device. */
function onTheWire(end: PrintEnd): JobEnd {
  if (end.state !== "failed") return end;
  switch (end.reason) {
    case "paper-out":
    case "cover-open":
    case "offline":
    case "printer-error":
      return { state: "failed", reason: end.reason };
    case "silent":
      return { state: "failed", reason: "offline" };
    default:
      return { state: "failed", reason: "printer-error" };
  }
}
