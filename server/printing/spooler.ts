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

/** Brings ordered slips to paper: every printer works through its own, one after the other. */
export class Spooler {
  readonly #lanes: ReadonlyMap<PrinterKey, PrinterLane>;
  readonly #desk: SlipDesk;
  #unsubscribe: (() => void) | null = null;
  #running: Promise<unknown> = Promise.resolve();

  constructor({ printers, desk, onHealth, onTrouble, ...settings }: SpoolerOptions) {
    this.#desk = desk;
    this.#lanes = new Map(
      Object.entries(printers).map(([printer, { port, paper }]) => {
        const reports = {
          health: (health: PrinterHealth) => onHealth(printer, health),
          trouble: (error: unknown) => onTrouble(printer, error),
        };
        return [printer, new PrinterLane(printer, port, paper, desk, settings, reports)];
      }),
    );
  }

  /** Starts every lane; slips ordered before are printed first. */
  start(): void {
    this.#unsubscribe = this.#desk.onOrdered(() => {
      for (const lane of this.#lanes.values()) {
        lane.wake();
      }
    });
    this.#running = Promise.all([...this.#lanes.values()].map((lane) => lane.run()));
  }

  /** Prints something behind a printer's slips; false when there is no such printer. */
  add(printer: PrinterKey, aside: Aside): boolean {
    const lane = this.#lanes.get(printer);
    lane?.add(aside);
    return lane !== undefined;
  }

  /** Takes no new slip and resolves when the running ones have ended. */
  async stop(): Promise<void> {
    this.#unsubscribe?.();
    for (const lane of this.#lanes.values()) {
      lane.stop();
    }
    await this.#running;
  }
}
