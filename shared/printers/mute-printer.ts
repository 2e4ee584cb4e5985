import { LineFailed, type ByteLine, type LineEar, type OpenLine } from "./byte-line.ts";
import { LooseEnd } from "./cut-loose.ts";
import { unreachable } from "./escpos-printer.ts";
import type { PrintEnd, PrinterPort, PrinterStatus } from "./printer-port.ts";
import type { PrinterTimeouts } from "./timeouts.ts";
import { Turns } from "./turns.ts";

const reachable: PrinterStatus = { ...unreachable, online: true };
const deaf: LineEar = { received: () => {}, broken: () => {} };

/**
 * A printer that cannot be asked anything, as behind a cable that carries bytes one way. That it is there is all that
 * is known of it, and a job counts as printed when the machine has taken the last byte.
 */
export class MutePrinter implements PrinterPort {
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
      const line = await this.#reach();
      await line?.close(this.#timeouts.answer);
      return line === null ? unreachable : reachable;
    });
  }

  print(bytes: Uint8Array, beforeFirstByte?: () => void): Promise<PrintEnd> {
    return this.#turns.take(async (): Promise<PrintEnd> => {
      const line = await this.#reach();
      if (line === null) return { state: "failed", reason: "offline" };
      try {
        beforeFirstByte?.();
        const all = this.#loose.before(bytes);
        this.#loose.left();
        if (!(await this.#write(line, all))) return { state: "unknown" };
        this.#loose.gone();
        return { state: "printed" };
      } finally {
        await line.close(this.#timeouts.answer);
      }
    });
  }

  /** False when not all of them were taken in time. */
  async #write(line: ByteLine, bytes: Uint8Array): Promise<boolean> {
    const { job, perByte = 0 } = this.#timeouts;
    const { promise: late, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), job + bytes.length * perByte);
    const taken = line.write(bytes).then(
      () => true,
      () => false,
    );
    const all = await Promise.race([taken, late]);
    clearTimeout(timer);
    return all;
  }

  async #reach(): Promise<ByteLine | null> {
    try {
      return await this.#open(deaf);
    } catch (error) {
      if (error instanceof LineFailed) return null;
      throw error;
    }
  }
}
