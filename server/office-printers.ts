import type { PrinterDefinition, PrinterKey } from "../shared/domain/definition.ts";
import { NetworkPrinter } from "../shared/printers/network-printer.ts";
import type { DevicePrinters } from "./printing/device-printers.ts";
import type { SpooledPrinter } from "./printing/spooler.ts";

/** Every printer of the definition, in the network or at a device, as the spooler takes them. */
export function officePrinters(
  printers: Readonly<Record<PrinterKey, PrinterDefinition>>,
  devices: DevicePrinters,
): Readonly<Record<PrinterKey, SpooledPrinter>> {
  return Object.fromEntries(
    Object.entries(printers).map(([key, printer]) => {
      const { paper } = printer;
      const port =
        "atDevice" in printer
          ? devices.printer(key)
          : new NetworkPrinter(printer.host, printer.port);
      return [key, { port, paper }];
    }),
  );
}
