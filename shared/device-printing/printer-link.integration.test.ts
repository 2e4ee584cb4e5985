import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PrintEnd, PrinterPort, PrinterStatus } from "../printers/printer-port.ts";
import { JobDesk } from "./job-desk.ts";
import { JobJournal } from "./job-journal.ts";
import { PrinterLink } from "./printer-link.ts";
import { printingOffice } from "./testing/printing-office.ts";

const patience = { away: 30_000, job: 30_000 };
const ready: PrinterStatus = { online: true, paper: "ok", cover: "closed", error: false };

/** A printer in whose way the test stands: it goes on when it is told to. */
class HeldPrinter implements PrinterPort {
  readonly printed: string[] = [];
  state = ready;
  #begun = Promise.withResolvers<void>();
  #go = Promise.withResolvers<PrintEnd>();

  async status(): Promise<PrinterStatus> {
    return this.state;
  }

  async print(bytes: Uint8Array, beforeFirstByte?: () => void): Promise<PrintEnd> {
    beforeFirstByte?.();
    this.printed.push(Buffer.from(bytes).toString());
    this.#begun.resolve();
    const end = await this.#go.promise;
    this.#begun = Promise.withResolvers();
    this.#go = Promise.withResolvers();
    return end;
  }

  get begun(): Promise<void> {
    return this.#begun.promise;
  }

  finish(end: PrintEnd = { state: "printed" }): void {
    this.#go.resolve(end);
  }
}

let directory: string;
let journal: JobJournal;
let printer: HeldPrinter;
let links: PrinterLink[];
let troubles: string[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "wartemarke-test-"));
  journal = JobJournal.open(join(directory, "print-jobs.log"));
  printer = new HeldPrinter();
  links = [];
  troubles = [];
});
afterEach(() => {
  for (const link of links) link.close();
  journal.close();
  rmSync(directory, { recursive: true, force: true });
});

const proof = { device: "d-0000000000000000", nonce: "", signature: "" };

function trouble(what: string, error: unknown): void {
  troubles.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
}

function connect(server: string, prove = async () => proof): void {
  const link = new PrinterLink({
    server,
    proof: prove,
    printer,
    desk: new JobDesk(printer, journal, trouble),
    trouble,
    pauses: { look: 10, retry: 10, longest: 50 },
  });
  links.push(link);
  link.start();
}

describe("[L4] the connection of a printer at a device", () => {
  test("tells the office how the printer is, and every change", async () => {
    await using office = await printingOffice(patience);
    connect(office.url);
    await expect.poll(() => office.printer.status()).toEqual(ready);
    printer.state = { ...ready, paper: "out" };
    await expect.poll(() => office.printer.status()).toEqual({ ...ready, paper: "out" });
  });

  test("prints a job once whose connection broke while it printed, and tells later", async () => {
    await using office = await printingOffice(patience);
    connect(office.url);
    const end = office.printer.print(Buffer.from("K007"));
    await printer.begun;
    office.cut();
    await expect.poll(() => office.printer.status()).toEqual(ready);
    office.cut();
    printer.finish();
    expect(await end).toEqual({ state: "printed" });
    expect(printer.printed).toEqual(["K007"]);
  });

  test("keeps how a job ended until the office has it on disk", async () => {
    await using office = await printingOffice(patience);
    connect(office.url);
    const end = office.printer.print(Buffer.from("K007"));
    await printer.begun;
    printer.finish();
    await end;
    expect([...journal.jobs().values()]).toEqual([{ state: "printed" }]);
    office.printer.recorded();
    await expect.poll(() => journal.jobs().size).toBe(0);
  });

  test("says so to an office that was restarted meanwhile, prints nothing again, and takes new jobs", async () => {
    const before = await printingOffice(patience);
    connect(before.url);
    void before.printer.print(Buffer.from("K007"));
    await printer.begun;
    await before[Symbol.asyncDispose]();
    printer.finish({ state: "failed", reason: "paper-out" });
    await expect.poll(() => [...journal.jobs().values()]).toMatchObject([{ state: "failed" }]);

    await using after = await printingOffice(patience, before.port);
    // It knows nothing of that job, so the device may forget it.
    await expect.poll(() => journal.jobs().size).toBe(0);
    const end = after.printer.print(Buffer.from("K008"));
    await printer.begun;
    printer.finish();
    expect(await end).toEqual({ state: "printed" });
    expect(printer.printed).toEqual(["K007", "K008"]);
  });

  test("[X1] comes again with a fresh proof when it got none, and says each fault once", async () => {
    await using office = await printingOffice(patience);
    let asked = 0;
    connect(office.url, async () => {
      asked += 1;
      if (asked < 4) throw new Error("no challenge");
      return proof;
    });
    await expect.poll(() => office.printer.status()).toEqual(ready);
    expect(asked).toBe(4);
    expect(troubles).toEqual(["the printer is not connected: no challenge"]);
  });
});
