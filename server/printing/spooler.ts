import type { PrinterKey } from "../../shared/domain/definition.ts";
import type { Paper } from "../../shared/printing/slip-document.ts";
import { PrinterLane } from "./printer-lane.ts";
import type { LaneSettings } from "./printer-lane.ts";
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
  readonly #lanes: readonly PrinterLane[];
  readonly #desk: SlipDesk;
  #unsubscribe: (() => void) | null = null;
  #running: Promise<unknown> = Promise.resolve();

  constructor({ printers, desk, onHealth, onTrouble, ...settings }: SpoolerOptions) {
    this.#desk = desk;
    this.#lanes = Object.entries(printers).map(([printer, { port, paper }]) => {
      return new PrinterLane(printer, port, paper, desk, settings, {
        health: (health) => onHealth(printer, health),
        trouble: (error) => onTrouble(printer, error),
      });
    });
  }

  /** Starts every lane; slips ordered before are printed first. */
  start(): void {
    this.#unsubscribe = this.#desk.onOrdered(() => {
      for (const lane of this.#lanes) {
        lane.wake();
      }
    });
    this.#running = Promise.all(this.#lanes.map((lane) => lane.run()));
  }

  /** Takes no new slip and resolves when the running ones have ended. */
  async stop(): Promise<void> {
    this.#unsubscribe?.();
    for (const lane of this.#lanes) {
      lane.stop();
    }
    await this.#running;
  }
}
