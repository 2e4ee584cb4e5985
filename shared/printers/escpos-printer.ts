import { LineFailed, type OpenLine } from "./byte-line.ts";
import { LooseEnd } from "./cut-loose.ts";
import { PrinterLine } from "./printer-line.ts";
import { faultOf, type PrintEnd, type PrinterPort, type PrinterStatus } from "./printer-port.ts";
import type { PrinterTimeouts } from "./timeouts.ts";
import { Turns } from "./turns.ts";

export const unreachable: PrinterStatus = {
  online: false,
  paper: "ok",
  cover: "closed",
  error: false,
};

/**
 * A receipt printer that answers (ESC/POS), over any line. Most take one connection at a time, so everything here
 * takes turns.
 */
export class EscPosPrinter implements PrinterPort {
  readonly #open: OpenLine;
  readonly #timeouts: PrinterTimeouts;
  readonly #turns = new Turns();
  readonly #loose: LooseEnd;

  /** `loose`: half a slip may hang out of the printer, from the last run. */
  constructor(open: OpenLine, timeouts: PrinterTimeouts, loose = false) {
    this.#open = open;
    this.#timeouts = timeouts;
    this.#loose = new LooseEnd(loose);
  }

  status(): Promise<PrinterStatus> {
    return this.#turns.take(async () => {
      try {
        return await this.#withLine((line) => line.status(this.#timeouts.answer));
      } catch (error) {
        lineFailure(error);
        return unreachable;
      }
    });
  }

  print(bytes: Uint8Array, beforeFirstByte?: () => void): Promise<PrintEnd> {
    return this.#turns.take(() => this.#print(bytes, beforeFirstByte));
  }

  async #print(bytes: Uint8Array, beforeFirstByte?: () => void): Promise<PrintEnd> {
    const { answer, job, perByte = 0 } = this.#timeouts;
    let sent = false;
    try {
      return await this.#withLine(async (line): Promise<PrintEnd> => {
        const fault = faultOf(await line.status(answer));
        if (fault !== null) return { state: "failed", reason: fault };
        if (line.failure !== null) return { state: "failed", reason: "offline" };
        beforeFirstByte?.();
        sent = true;
        const all = this.#loose.before(bytes);
        await line.send(all, job + all.length * perByte);
        this.#loose.gone();
        return { state: "printed" };
      });
    } catch (error) {
      const { reason } = lineFailure(error);
      if (sent) this.#loose.left();
      return sent ? { state: "unknown" } : { state: "failed", reason };
    }
  }

  async #withLine<T>(talk: (line: PrinterLine) => Promise<T>): Promise<T> {
    const line = await PrinterLine.open(this.#open);
    try {
      return await talk(line);
    } finally {
      await line.close(this.#timeouts.answer);
    }
  }
}

/** Anything but a failure of the line is a defect and goes on upwards. */
function lineFailure(error: unknown): LineFailed {
  if (error instanceof LineFailed) return error;
  throw error;
}
