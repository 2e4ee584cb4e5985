import { join } from "node:path";
import type { PrinterPort } from "../printers/printer-port.ts";
import { AwaySlips } from "./away-slips.ts";
import type { LocalPrinterConfig } from "./config.ts";
import { JobDesk, type Trouble } from "./job-desk.ts";
import { JobJournal } from "./job-journal.ts";
import { openPrinter } from "./open-printer.ts";
import { PrinterLink, type PrinterLinkParts } from "./printer-link.ts";

/** The printer at this device: for the office, and for the kiosk itself while the office is away. */
export class DevicePrinting {
  readonly away: AwaySlips;
  readonly #printer: PrinterPort;
  readonly #office: JobDesk;
  readonly #journals: readonly JobJournal[];
  readonly #trouble: Trouble;
  #link: PrinterLink | null = null;

  /**
   * `directory`: the app's own, where print jobs are remembered.
   * @throws when what is remembered there cannot be read: printing on could then print twice
   */
  constructor(config: LocalPrinterConfig, directory: string, trouble: Trouble) {
    const office = JobJournal.open(join(directory, "print-jobs.log"));
    const own = JobJournal.open(join(directory, "away-slips.log"));
    this.#journals = [office, own];
    this.#trouble = trouble;
    this.#printer = openPrinter(config, this.#journals.some(hasLooseEnd));
    this.#office = new JobDesk(this.#printer, office, trouble);
    this.away = new AwaySlips(new JobDesk(this.#printer, own, trouble), config.paper, trouble);
  }

  /** Begins to take the office's jobs, in place of any connection before. */
  connect(parts: Pick<PrinterLinkParts, "server" | "proof" | "tls">): void {
    this.#link?.close();
    this.#link = new PrinterLink({
      ...parts,
      printer: this.#printer,
      desk: this.#office,
      trouble: this.#trouble,
    });
    this.#link.start();
  }

  close(): void {
    this.#link?.close();
    for (const journal of this.#journals) journal.close();
  }
}

function hasLooseEnd(journal: JobJournal): boolean {
  return [...journal.jobs().values()].some(({ state }) => state === "begun");
}
