import { readPaper, type PaperReading } from "../../shared/testing/printer-simulator/read-paper.ts";
import type { PrinterMode } from "../../shared/testing/printer-simulator/printer-mode.ts";
import { waitUntil } from "../../server/testing/wait-until.ts";

type PrinterKey = "hall" | "desk";

/** The strips that hang out of the simulated printers, as the page `/paper` shows them. */
export class Paper {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** How many strips this printer has cut since the server started. */
  async count(printer: PrinterKey): Promise<number> {
    const page = await (await fetch(`${this.#url}/paper`)).text();
    const pictures = page.matchAll(new RegExp(`/paper/${printer}\\.png\\?slip=(\\d+)`, "g"));
    return Math.max(0, ...Array.from(pictures, ([, slip]) => Number(slip)));
  }

  /** Number and QR code off the picture of a strip, by its place from 1; waits until it is cut. */
  async read(printer: PrinterKey, slip: number): Promise<PaperReading> {
    const picture = await waitUntil(`slip ${slip} of printer ${printer}`, async () => {
      const response = await fetch(`${this.#url}/paper/${printer}.png?slip=${slip}`);
      return response.ok && Buffer.from(await response.arrayBuffer());
    });
    return readPaper(picture);
  }

  /** Tells a printer how to behave from now on. */
  async setMode(printer: PrinterKey, mode: PrinterMode): Promise<void> {
    const address = `${this.#url}/paper/${printer}/mode?mode=${mode}`;
    const response = await fetch(address, { method: "POST", redirect: "manual" });
    if (response.status !== 303) throw new Error(`${address} answered ${response.status}`);
  }
}
