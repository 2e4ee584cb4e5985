import { EscPosPrinter } from "./escpos-printer.ts";
import { networkLine } from "./network-line.ts";
import { usualTimeouts, type PrinterTimeouts } from "./timeouts.ts";

/** A printer behind TCP, usually on port 9100. */
export class NetworkPrinter extends EscPosPrinter {
  constructor(host: string, port: number, timeouts: PrinterTimeouts = usualTimeouts) {
    super(networkLine(host, port, timeouts.connect), timeouts);
  }
}
