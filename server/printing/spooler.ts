import type { PrinterKey } from "../../shared/domain/definition.ts";
import type { Paper } from "../../shared/printing/slip-document.ts";
import { PrinterLane } from "./printer-lane.ts";
import type { Aside, LaneSettings } from "./printer-lane.ts";
import type { PrinterHealth, PrinterPort } from "../../shared/printers/printer-port.ts";
import type { SlipDesk } from "./slip-desk.ts";

export interface SpooledPrinter {
  readonly port: PrinterPort;
  readonly paper: Paper;
}

export interface SpoolerOptions extends LaneSettings {
  readonly printers: Readonly<Record<PrinterKey, SpooledPrinter>>;
  readonly desk: SlipDesk;
  /** Told the first state of each printer and every change. */
  readonly onHealth: (printer: PrinterKey, health: PrinterHealth) => void;
  /** Told what went wrong on our side; the spooler goes on. */
  readonly onTrouble: (printer: PrinterKey, error: unknown) => void;
}

/** A printer at work. */
interface Running {
  readonly printer: SpooledPrinter;
  readonly lane: PrinterLane;
  /** Resolves when it has stopped. */
  readonly ended: Promise<void>;
}

/** Brings ordered slips to paper: every printer works through its own, one after the other. */
export class Spooler {
  readonly #options: SpoolerOptions;
  readonly #lanes = new Map<PrinterKey, Running>();
  /** Lanes of printers that were given up, until their last slip is done. */
  readonly #ending = new Map<PrinterKey, Promise<void>>();
  #unsubscribe: (() => void) | null = null;

  constructor(options: SpoolerOptions) {
    this.#options = options;
  }

  /** Starts every lane; slips ordered before are printed first. */
  start(): void {
    this.#unsubscribe = this.#options.desk.onOrdered(() => {
      for (const { lane } of this.#lanes.values()) lane.wake();
    });
    this.use(this.#options.printers);
  }

  /**
   * Works with these printers from now on. One that is the same object goes on; one that is another waits until the
   * slip that is under way at the one before has ended.
   */
  use(printers: SpoolerOptions["printers"]): void {
    for (const [key, { printer, lane, ended }] of this.#lanes) {
      if (printers[key] === printer) continue;
      lane.stop();
      this.#lanes.delete(key);
      this.#ending.set(key, ended);
    }
    for (const [key, printer] of Object.entries(printers)) {
      if (!this.#lanes.has(key)) this.#lanes.set(key, this.#run(key, printer));
    }
  }

  /** Prints something behind a printer's slips; false when there is no such printer. */
  add(printer: PrinterKey, aside: Aside): boolean {
    const running = this.#lanes.get(printer);
    running?.lane.add(aside);
    return running !== undefined;
  }

  /** Takes no new slip and resolves when the running ones have ended. */
  async stop(): Promise<void> {
    this.#unsubscribe?.();
    for (const { lane } of this.#lanes.values()) lane.stop();
    const running = Array.from(this.#lanes.values(), ({ ended }) => ended);
    await Promise.all([...running, ...this.#ending.values()]);
  }

  #run(key: PrinterKey, printer: SpooledPrinter): Running {
    const { desk, statusEvery, retryAfter, onHealth, onTrouble } = this.#options;
    const { port, paper } = printer;
    const lane = new PrinterLane(
      key,
      port,
      paper,
      desk,
      { statusEvery, retryAfter },
      {
        health: (health) => onHealth(key, health),
        trouble: (error) => onTrouble(key, error),
      },
    );
    const before = this.#ending.get(key) ?? Promise.resolve();
    return { printer, lane, ended: before.then(() => lane.run()) };
  }
}
