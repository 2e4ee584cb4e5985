import { randomUUID } from "node:crypto";
import type { Duration } from "../../shared/domain/instant.ts";
import { unreachable } from "../../shared/printers/escpos-printer.ts";
import type { PrintEnd, PrinterPort, PrinterStatus } from "../../shared/printers/printer-port.ts";
import { Turns } from "../../shared/printers/turns.ts";

export interface DeviceJob {
  /** A UUID. */
  readonly job: string;
  /** ESC/POS. */
  readonly bytes: Uint8Array;
}

/** A connection of the device. */
export interface DeviceLine {
  send(job: DeviceJob): void;
}

/** What the office hears over that connection. */
export interface DeviceSeat {
  status(status: PrinterStatus): void;
  /** `settled` is called once the device may forget the job: its end is recorded, or nobody asks for it. */
  ended(job: string, end: PrintEnd, settled: () => void): void;
  left(): void;
}

export interface DevicePatience {
  /** How long a device that is away is waited for before a job fails: apps restart, lines drop. */
  readonly away: Duration;
  /** From when a job was first sent until it counts as unknown. */
  readonly job: Duration;
}

export const usualPatience: DevicePatience = { away: 5_000, job: 60_000 };

interface OpenJob extends DeviceJob {
  sent: boolean;
  readonly settle: (end: PrintEnd) => void;
  readonly arm: (after: Duration) => void;
}

/**
 * A printer that hangs at an enrolled device (rule L4). A job is sent again over each new connection until the device
 * says how it ended; the device knows which it has begun, so none is printed twice.
 */
export class DevicePrinter implements PrinterPort {
  readonly #patience: DevicePatience;
  readonly #turns = new Turns();
  #line: DeviceLine | null = null;
  #status: PrinterStatus = unreachable;
  #open: OpenJob | null = null;
  /** Ends that are known here and not yet on disk. */
  #unrecorded: (() => void)[] = [];

  constructor(patience: DevicePatience = usualPatience) {
    this.#patience = patience;
  }

  status(): Promise<PrinterStatus> {
    return Promise.resolve(this.#line === null ? unreachable : this.#status);
  }

  print(bytes: Uint8Array): Promise<PrintEnd> {
    return this.#turns.take(() => this.#print(bytes));
  }

  recorded(): void {
    const settled = this.#unrecorded;
    this.#unrecorded = [];
    for (const tell of settled) tell();
  }

  /** A device that proved itself is there; the newest connection is the one that counts. */
  join(line: DeviceLine): DeviceSeat {
    this.#line = line;
    this.#status = unreachable;
    this.#send();
    return {
      status: (status) => {
        if (this.#line === line) this.#status = status;
      },
      ended: (job, end, settled) => {
        if (this.#open?.job !== job) {
          settled();
          return;
        }
        this.#unrecorded.push(settled);
        this.#open.settle(end);
      },
      left: () => {
        if (this.#line === line) this.#line = null;
      },
    };
  }

  async #print(bytes: Uint8Array): Promise<PrintEnd> {
    const { promise, resolve } = Promise.withResolvers<PrintEnd>();
    let timer: NodeJS.Timeout | undefined;
    const job: OpenJob = {
      job: randomUUID(),
      bytes,
      sent: false,
      settle: resolve,
      arm(after) {
        clearTimeout(timer);
        timer = setTimeout(() => resolve(late(job.sent)), after);
      },
    };
    this.#open = job;
    job.arm(this.#patience.away);
    this.#send();
    const end = await promise;
    clearTimeout(timer);
    this.#open = null;
    return end;
  }

  #send(): void {
    const job = this.#open;
    if (this.#line === null || job === null) return;
    if (!job.sent) {
      job.sent = true;
      job.arm(this.#patience.job);
    }
    this.#line.send(job);
  }
}

function late(sent: boolean): PrintEnd {
  return sent ? { state: "unknown" } : { state: "failed", reason: "offline" };
}
