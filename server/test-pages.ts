import type { OfficeDefinition, PrinterKey } from "../shared/domain/definition.ts";
import { testSlip } from "../shared/printing/test-slip.ts";
import type { TestPage } from "../shared/protocol/settings.ts";
import type { Clock } from "./office/clock.ts";
import type { Spooler } from "./printing/spooler.ts";

export interface TestPagesParts {
  readonly spooler: Pick<Spooler, "add">;
  readonly definition: () => OfficeDefinition;
  readonly clock: Clock;
}

/** Pages to see that a printer works, one at a time for each, and what became of the last. */
export class TestPages {
  readonly #parts: TestPagesParts;
  readonly #last = new Map<PrinterKey, TestPage>();

  constructor(parts: TestPagesParts) {
    this.#parts = parts;
  }

  last(printer: PrinterKey): TestPage | null {
    return this.#last.get(printer) ?? null;
  }

  /** Queues one behind the printer's slips, unless one waits there already. */
  print(printer: PrinterKey): void {
    if (this.last(printer)?.state === "waiting") return;
    const { spooler, definition, clock } = this.#parts;
    const at = clock();
    const become = (state: TestPage["state"]) => this.#last.set(printer, { at, state });
    become("waiting");
    const isThere = spooler.add(printer, {
      document() {
        const { name, zone, printers } = definition();
        return testSlip({
          office: { name, zone },
          at: clock(),
          printer: printers[printer]?.name ?? printer,
        });
      },
      ended: ({ state }) => become(state),
    });
    if (!isThere) become("failed");
  }
}
