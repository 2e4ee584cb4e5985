import { isDeepStrictEqual } from "node:util";
import type { PrinterDefinition, PrinterKey } from "../shared/domain/definition.ts";
import { PrinterSimulator } from "../shared/testing/printer-simulator/printer-simulator.ts";
import type { Log } from "./office/log.ts";

type Printers = Readonly<Record<PrinterKey, PrinterDefinition>>;

/**
 * Stand in for an office's printers where there are none: they listen where each is expected on this machine. A port
 * that is taken is left to whoever has it, and so is a printer at a device.
 */
export class SimulatedPrinters {
  readonly #log: Log;
  readonly #simulators = new Map<PrinterKey, PrinterSimulator>();
  readonly #definitions = new Map<PrinterKey, PrinterDefinition>();
  #work: Promise<void> = Promise.resolve();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Those that listen, always as they are now. */
  get simulators(): ReadonlyMap<PrinterKey, PrinterSimulator> {
    return this.#simulators;
  }

  /** Stands in for these from now on; one that is defined as before keeps its paper. Resolves when all listen. */
  use(printers: Printers): Promise<void> {
    const fit = () => this.#fit(printers);
    this.#work = this.#work.then(fit, fit);
    return this.#work;
  }

  /** Resolves when none listens any more. */
  close(): Promise<void> {
    return this.use({});
  }

  async #fit(printers: Printers): Promise<void> {
    // First of all these, since a printer that is new may be where another was.
    for (const [key, simulator] of this.#simulators) {
      if (isDeepStrictEqual(this.#definitions.get(key), printers[key])) continue;
      this.#simulators.delete(key);
      await simulator.close();
    }
    for (const [key, printer] of Object.entries(printers)) {
      if (!this.#simulators.has(key)) await this.#simulate(key, printer);
    }
  }

  async #simulate(key: PrinterKey, printer: PrinterDefinition): Promise<void> {
    if ("atDevice" in printer) return;
    const { host, port, paper } = printer;
    const simulator = new PrinterSimulator(paper);
    try {
      await simulator.listen(port, host);
      this.#simulators.set(key, simulator);
      this.#definitions.set(key, printer);
    } catch (error) {
      this.#log.warn(`printer ${key} is not simulated`, { error });
    }
  }
}
