import type { PrinterKey } from "../../shared/domain/definition.ts";
import {
  DevicePrinter,
  usualPatience,
  type DeviceLine,
  type DevicePatience,
  type DeviceSeat,
} from "./device-printer.ts";

/** The printers that hang at devices, by their keys of the definition; each is there before its device is. */
export class DevicePrinters {
  readonly #patience: DevicePatience;
  readonly #printers = new Map<PrinterKey, DevicePrinter>();

  constructor(patience: DevicePatience = usualPatience) {
    this.#patience = patience;
  }

  printer(key: PrinterKey): DevicePrinter {
    const known = this.#printers.get(key);
    if (known !== undefined) return known;
    const made = new DevicePrinter(this.#patience);
    this.#printers.set(key, made);
    return made;
  }

  join(key: PrinterKey, line: DeviceLine): DeviceSeat {
    return this.printer(key).join(line);
  }
}
