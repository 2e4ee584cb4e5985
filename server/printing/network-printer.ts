import { faultOf } from "./printer-port.ts";
import type { PrintEnd, PrinterPort, PrinterStatus } from "./printer-port.ts";
import { LineFailed, PrinterLine } from "./printer-line.ts";

/** Milliseconds. */
export interface PrinterTimeouts {
  readonly connect: number;
  /** For each answer to a status question. */
  readonly answer: number;
  /** For a whole job, from its first byte to the printer's word that it is done. */
  readonly job: number;
}

export const usualTimeouts: PrinterTimeouts = { connect: 2_000, answer: 1_500, job: 20_000 };

/** Ends the line and cuts, so that nobody gets the half slip of the one before, with its secret, on their own. */
const cutLoose = Buffer.from([0x0a, 0x1d, 0x56, 66, 0]);

const unreachable: PrinterStatus = { online: false, paper: "ok", cover: "closed", error: false };

/** A printer behind TCP, usually on port 9100. Most take one connection at a time, so everything here takes turns. */
export class NetworkPrinter implements PrinterPort {
  readonly #host: string;
  readonly #port: number;
  readonly #timeouts: PrinterTimeouts;
  #turn: Promise<unknown> = Promise.resolve();
  /** Half a slip may hang out of the printer. */
  #loose = false;

  constructor(host: string, port: number, timeouts: PrinterTimeouts = usualTimeouts) {
    this.#host = host;
    this.#port = port;
    this.#timeouts = timeouts;
  }

  status(): Promise<PrinterStatus> {
    return this.#inTurn(async () => {
      try {
        return await this.#withLine((line) => line.status(this.#timeouts.answer));
      } catch (error) {
        lineFailure(error);
        return unreachable;
      }
    });
  }

  print(bytes: Buffer): Promise<PrintEnd> {
    return this.#inTurn(() => this.#print(bytes));
  }

  async #print(bytes: Buffer): Promise<PrintEnd> {
    let sent = false;
    try {
      return await this.#withLine(async (line): Promise<PrintEnd> => {
        const fault = faultOf(await line.status(this.#timeouts.answer));
        if (fault !== null) {
          return { state: "failed", reason: fault };
        }
        if (line.broken) {
          return { state: "failed", reason: "offline" };
        }
        sent = true;
        await line.send(this.#loose ? Buffer.concat([cutLoose, bytes]) : bytes, this.#timeouts.job);
        this.#loose = false;
        return { state: "printed" };
      });
    } catch (error) {
      const { reason } = lineFailure(error);
      this.#loose ||= sent;
      return sent ? { state: "unknown" } : { state: "failed", reason };
    }
  }

  async #withLine<T>(talk: (line: PrinterLine) => Promise<T>): Promise<T> {
    const line = await PrinterLine.open(this.#host, this.#port, this.#timeouts.connect);
    try {
      return await talk(line);
    } finally {
      await line.close(this.#timeouts.answer);
    }
  }

  #inTurn<T>(talk: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(talk, talk);
    this.#turn = mine;
    return mine;
  }
}

/** Anything but a failure of the line is a defect and goes on upwards. */
function lineFailure(error: unknown): LineFailed {
  if (error instanceof LineFailed) {
    return error;
  }
  throw error;
}
