import type { OpenLine } from "../printers/byte-line.ts";
import { EscPosPrinter } from "../printers/escpos-printer.ts";
import { MutePrinter } from "../printers/mute-printer.ts";
import { networkLine } from "../printers/network-line.ts";
import type { PrinterPort } from "../printers/printer-port.ts";
import { usualTimeouts, type PrinterTimeouts } from "../printers/timeouts.ts";
import type { LocalPrinterConfig } from "./config.ts";
import { fileLine } from "./lines/file-line.ts";
import { serialLine } from "./lines/serial-line.ts";
import { usbLine } from "./lines/usb-line.ts";

/** The printer that the configuration names. `loose`: half a slip may hang out of it, from the last run. */
export function openPrinter(config: LocalPrinterConfig, loose: boolean): PrinterPort {
  const Printer = config.answers ? EscPosPrinter : MutePrinter;
  return new Printer(lineTo(config), timeoutsOf(config), loose);
}

function lineTo(config: LocalPrinterConfig): OpenLine {
  switch (config.kind) {
    case "file":
      return fileLine(config.path, config.answers);
    case "usb":
      return usbLine(config);
    case "serial":
      return serialLine({ path: config.path, baudRate: config.baud, rtscts: config.rtscts });
    case "network":
      return networkLine(config.host, config.port, usualTimeouts.connect);
  }
}

/** Ten bits a byte on a serial line. */
function timeoutsOf(config: LocalPrinterConfig): PrinterTimeouts {
  return config.kind === "serial"
    ? { ...usualTimeouts, perByte: 10_000 / config.baud }
    : usualTimeouts;
}
