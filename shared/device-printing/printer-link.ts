import { io, type Socket } from "socket.io-client";
import type { PrinterPort, PrinterStatus } from "../printers/printer-port.ts";
import type { DeviceProof } from "../protocol/device-proof.ts";
import { printJob } from "../protocol/print-jobs.ts";
import { protocolVersion } from "../protocol/version.ts";
import type { JobDesk, Trouble } from "./job-desk.ts";
import type { JobEnd } from "./job-journal.ts";
import type { HeldTo } from "./pinned-tls.ts";
import { readAs } from "../protocol/read-as.ts";

export interface PrinterLinkParts {
  readonly server: string;
  /** Made anew for each connection. */
  readonly proof: () => Promise<DeviceProof>;
  /** For https. */
  readonly tls?: HeldTo;
  readonly printer: PrinterPort;
  readonly desk: JobDesk;
  readonly trouble: Trouble;
  readonly pauses?: LinkPauses;
}

/** Milliseconds. */
export interface LinkPauses {
  /** How often the printer is asked how it is. */
  readonly look: number;
  /** Before another try to connect; doubled up to the longest. */
  readonly retry: number;
  readonly longest: number;
}

const usualPauses: LinkPauses = { look: 3_000, retry: 500, longest: 10_000 };

/**
 * This device's own connection for its printer (audience `printer`): takes the office's jobs, tells how they ended until
 * the office has that on disk, and how the printer is.
 */
export class PrinterLink {
  readonly #parts: PrinterLinkParts;
  readonly #pauses: LinkPauses;
  readonly #socket: Socket;
  #retry: NodeJS.Timeout | undefined;
  #pause: number;
  #look: NodeJS.Timeout | undefined;
  #told: string | null = null;
  #fault: string | null = null;
  #closed = false;

  constructor(parts: PrinterLinkParts) {
    this.#parts = parts;
    this.#pauses = parts.pauses ?? usualPauses;
    this.#pause = this.#pauses.retry;
    this.#socket = io(parts.server, {
      transports: ["websocket"],
      forceNew: true,
      autoConnect: false,
      // Below, because the library gives up for good when the server says no.
      reconnection: false,
      auth: (give) => this.#prove(give),
      ...parts.tls,
    });
    this.#socket.on("connect", () => this.#connected());
    this.#socket.on("connect_error", (error) => this.#failed(error));
    this.#socket.on("disconnect", () => this.#again());
    this.#socket.on("print", (raw: unknown) => void this.#print(raw));
  }

  start(): void {
    this.#socket.connect();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#look);
    this.#socket.disconnect();
  }

  #prove(give: (auth: object) => void): void {
    this.#parts.proof().then(
      (proof) => give({ protocol: protocolVersion, audience: "printer", proof }),
      (error: unknown) => {
        this.#failed(error);
        this.#socket.disconnect();
      },
    );
  }

  #connected(): void {
    this.#pause = this.#pauses.retry;
    this.#fault = null;
    this.#told = null;
    for (const [job, end] of this.#parts.desk.ends) this.#tell(job, end);
    this.#lookAgain(0);
  }

  /** Says each fault once, not at every try. */
  #failed(error: unknown): void {
    const fault = error instanceof Error ? error.message : String(error);
    if (fault !== this.#fault) this.#parts.trouble("the printer is not connected", error);
    this.#fault = fault;
    this.#again();
  }

  #again(): void {
    clearTimeout(this.#look);
    clearTimeout(this.#retry);
    if (this.#closed) return;
    this.#retry = setTimeout(() => this.#socket.connect(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, this.#pauses.longest);
  }

  async #print(raw: unknown): Promise<void> {
    const sent = readAs(printJob, raw);
    if (!sent.success) {
      this.#parts.trouble("the office sent what is no print job", sent.error);
      return;
    }
    const { job, bytes } = sent.data;
    this.#tell(job, await this.#parts.desk.print(job, bytes));
    if (this.#socket.connected) this.#lookAgain(0);
  }

  /** What is not acknowledged is told again at the next connection. */
  #tell(job: string, end: JobEnd): void {
    if (!this.#socket.connected) return;
    this.#socket.emit("printed", { job, end }, () => this.#parts.desk.settle(job));
  }

  #lookAgain(after: number): void {
    clearTimeout(this.#look);
    this.#look = setTimeout(() => {
      this.#parts.printer.status().then(
        (status) => this.#seen(status),
        (error: unknown) => this.#parts.trouble("the printer could not be asked", error),
      );
    }, after);
  }

  #seen({ online, paper, cover, error }: PrinterStatus): void {
    if (this.#closed || !this.#socket.connected) return;
    const status = { online, paper, cover, error };
    const told = JSON.stringify(status);
    if (told !== this.#told) this.#socket.emit("printer", status);
    this.#told = told;
    this.#lookAgain(this.#pauses.look);
  }
}
