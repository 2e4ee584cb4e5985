import type { PrinterDefinition, PrinterKey } from "../shared/domain/definition.ts";
import { PrinterSimulator } from "../shared/testing/printer-simulator/printer-simulator.ts";
import type { Log } from "./office/log.ts";

/**
 * Stands in for an office's printers where there are none: listens where each is expected on this machine. A port
 * that is taken is left to whoever has it, and so is a printer at a device.
 */
export async function simulatePrinters(
  printers: Readonly<Record<PrinterKey, PrinterDefinition>>,
  log: Log,
): Promise<ReadonlyMap<PrinterKey, PrinterSimulator>> {
  const simulators = new Map<PrinterKey, PrinterSimulator>();
  for (const [key, printer] of Object.entries(printers)) {
    if ("atDevice" in printer) continue;
    const { host, port, paper } = printer;
    const simulator = new PrinterSimulator(paper);
    try {
      await simulator.listen(port, host);
      simulators.set(key, simulator);
    } catch (error) {
      log.warn(`printer ${key} is not simulated`, { error });
    }
  }
  return simulators;
}
