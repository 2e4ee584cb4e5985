import { isDeepStrictEqual } from "node:util";
import type { PrinterDefinition, PrinterKey } from "../shared/domain/definition.ts";
import { NetworkPrinter } from "../shared/printers/network-printer.ts";
import type { DevicePrinters } from "./printing/device-printers.ts";
import type { SpooledPrinter } from "./printing/spooler.ts";

interface Known {
  readonly definition: PrinterDefinition;
  readonly spooled: SpooledPrinter;
}

/** Every printer of the definition, in the network or at a device, as the spooler takes them. */
export class OfficePrinters {
  readonly #devices: DevicePrinters;
  #known: ReadonlyMap<PrinterKey, Known> = new Map();

  constructor(devices: DevicePrinters) {
    this.#devices = devices;
  }

  /** The printers as they are defined now; one that is defined as before is the same object. */
  of(
    printers: Readonly<Record<PrinterKey, PrinterDefinition>>,
  ): Readonly<Record<PrinterKey, SpooledPrinter>> {
    const now = Object.entries(printers).map(([key, definition]): [PrinterKey, Known] => {
      const before = this.#known.get(key);
      const isSame = before !== undefined && isDeepStrictEqual(before.definition, definition);
      return [key, isSame ? before : { definition, spooled: this.#spooled(key, definition) }];
    });
    this.#known = new Map(now);
    return Object.fromEntries(now.map(([key, { spooled }]) => [key, spooled]));
  }

  #spooled(key: PrinterKey, printer: PrinterDefinition): SpooledPrinter {
    const port =
      "atDevice" in printer
        ? this.#devices.printer(key)
        : new NetworkPrinter(printer.host, printer.port);
    return { port, paper: printer.paper };
  }
}
