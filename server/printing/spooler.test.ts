import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Slip, SlipFacts } from "../../shared/domain/slip.ts";
import type { SlipDocument } from "../../shared/printing/slip-document.ts";
import { PrinterSimulator } from "../../shared/testing/printer-simulator/printer-simulator.ts";
import { stripText } from "../../shared/testing/printer-simulator/strip.ts";
import { NetworkPrinter } from "../../shared/printers/network-printer.ts";
import type { PrintEnd, PrinterHealth } from "../../shared/printers/printer-port.ts";
import type { SlipDesk } from "./slip-desk.ts";
import { Spooler } from "./spooler.ts";

/** A desk that keeps its slips in memory and can refuse to record, as on a full disk. */
class MemoryDesk implements SlipDesk {
  readonly slips: Slip[] = [];
  readonly #listeners = new Set<() => void>();
  /** Resolves when the first slip is begun. */
  readonly begun = Promise.withResolvers<void>();
  refusals = 0;
  forbidden = new Set<number>();
  undrawable = new Set<number>();

  order(printer: string): number {
    const id = this.slips.length + 1;
    const content = { kind: "ticket", visit: id, ahead: 0, wait: null } as const;
    this.slips.push({ id, printer, content, copy: false, since: 0, state: "ordered" });
    for (const listener of this.#listeners) {
      listener();
    }
    return id;
  }

  states(): readonly string[] {
    return this.slips.map(({ state }) => state);
  }

  ordered(printer: string): Slip | null {
    return (
      this.slips.find(
        (slip) =>
          slip.printer === printer && slip.state === "ordered" && !this.forbidden.has(slip.id),
      ) ?? null
    );
  }

  start(slip: Slip): Promise<boolean> {
    this.#become(slip, { state: "printing" });
    this.begun.resolve();
    return Promise.resolve(true);
  }

  end(slip: Slip, end: PrintEnd): Promise<void> {
    if (this.refusals > 0) {
      this.refusals -= 1;
      return Promise.reject(new Error("the disk is full"));
    }
    this.#become(slip, end);
    return Promise.resolve();
  }

  document(slip: Slip): SlipDocument {
    if (this.undrawable.has(slip.id)) {
      return { parts: [{ kind: "qr", content: "x".repeat(2_000) }] };
    }
    const text = `Zettel ${slip.id}`;
    return { parts: [{ kind: "text", language: "de", text, size: "normal", bold: false }] };
  }

  onOrdered(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #become(slip: Slip, state: { readonly state: "printing" } | PrintEnd): void {
    const { id, printer, content, copy, since } = slip;
    const facts: SlipFacts = { id, printer, content, copy, since };
    this.slips[id - 1] = { ...facts, ...state };
  }
}

let simulator: PrinterSimulator;
let desk: MemoryDesk;
let spooler: Spooler;
let health: PrinterHealth[];
let troubles: unknown[];

beforeEach(async () => {
  simulator = new PrinterSimulator(58);
  desk = new MemoryDesk();
  health = [];
  troubles = [];
  const timeouts = { connect: 3_000, answer: 1_000, job: 3_000 };
  const port = new NetworkPrinter("127.0.0.1", await simulator.listen(), timeouts);
  spooler = new Spooler({
    printers: { hall: { port, paper: 58 } },
    desk,
    statusEvery: 5,
    retryAfter: 5,
    onHealth: (_printer, state) => health.push(state),
    onTrouble: (_printer, error) => troubles.push(error),
  });
});

afterEach(async () => {
  await spooler.stop();
  await simulator.close();
});

function texts(): readonly string[] {
  return simulator.strips.map(stripText);
}

const settled = (): boolean =>
  desk.slips.every(({ state }) => state !== "ordered" && state !== "printing");

describe("the spooler", () => {
  it("prints what was ordered before and after its start, in order, one after the other", async () => {
    desk.order("hall");
    desk.order("hall");
    spooler.start();
    desk.order("hall");
    await expect.poll(settled).toBe(true);
    expect(texts()).toEqual(["Zettel 1", "Zettel 2", "Zettel 3"]);
    expect(desk.states()).toEqual(["printed", "printed", "printed"]);
    expect(troubles).toEqual([]);
  });

  it("[N2] a record refused by a full disk is repeated, the slip is not", async () => {
    desk.refusals = 3;
    desk.order("hall");
    spooler.start();
    await expect.poll(settled).toBe(true);
    expect(desk.states()).toEqual(["printed"]);
    expect(texts()).toEqual(["Zettel 1"]);
    expect(troubles).toHaveLength(3);
  });

  it("[N2] never prints a slip again whose line broke", async () => {
    simulator.setMode("drop", 46);
    desk.order("hall");
    spooler.start();
    await expect.poll(settled).toBe(true);
    expect(desk.states()).toEqual(["unknown"]);
    simulator.setMode("ready");
    desk.order("hall");
    await expect.poll(settled).toBe(true);
    expect(desk.states()).toEqual(["unknown", "printed"]);
    expect(texts().map((text) => text.trim())).toEqual(["Zettel 1", "Zettel 2"]);
  });

  it("leaves a slip alone that must not be started, and goes on with the next", async () => {
    desk.forbidden.add(1);
    desk.order("hall");
    desk.order("hall");
    spooler.start();
    await expect.poll(() => desk.states()).toEqual(["ordered", "printed"]);
    expect(texts()).toEqual(["Zettel 2"]);
  });

  it("ends a slip that cannot be drawn, and goes on", async () => {
    desk.undrawable.add(1);
    desk.order("hall");
    desk.order("hall");
    spooler.start();
    await expect.poll(settled).toBe(true);
    expect(desk.slips[0]).toMatchObject({ state: "failed", reason: "not-drawn" });
    expect(texts()).toEqual(["Zettel 2"]);
    expect(troubles).toHaveLength(1);
  });

  it("tells why a slip was refused, and every change of the printer's health once", async () => {
    spooler.start();
    await expect.poll(() => health).toEqual(["ready"]);
    simulator.setMode("paper-out");
    await expect.poll(() => health.at(-1)).toBe("paper-out");
    desk.order("hall");
    await expect.poll(settled).toBe(true);
    expect(desk.slips[0]).toMatchObject({ state: "failed", reason: "paper-out" });
    simulator.setMode("paper-low");
    await expect.poll(() => health).toEqual(["ready", "paper-out", "paper-low"]);
  });

  it("waits for the running slip when it is stopped, and begins no other", async () => {
    simulator.setMode("slow");
    desk.order("hall");
    desk.order("hall");
    spooler.start();
    await desk.begun.promise;
    await spooler.stop();
    expect(desk.states()).toEqual(["printed", "ordered"]);
    expect(texts()).toEqual(["Zettel 1"]);
  });
});

describe("printers that change while the spooler works", () => {
  it("[X8] a new one prints, one that is gone takes nothing more, and one that stays goes on", async () => {
    const other = new PrinterSimulator(80);
    const port = new NetworkPrinter("127.0.0.1", await other.listen());
    spooler.start();
    desk.order("hall");
    await expect.poll(settled).toBe(true);
    spooler.use({ side: { port, paper: 80 } });
    desk.order("hall");
    desk.order("side");
    await expect.poll(() => desk.states()).toEqual(["printed", "ordered", "printed"]);
    expect(texts()).toEqual(["Zettel 1"]);
    expect(other.strips.map(stripText)).toEqual(["Zettel 3"]);
    await other.close();
  });

  it("[X8][S-1] one at another address begins when the slip at the one before has ended", async () => {
    const ends: string[] = [];
    const first = Promise.withResolvers<PrintEnd>();
    const printing = Promise.withResolvers<void>();
    const portNamed = (name: string, print: () => Promise<PrintEnd>) => ({
      status: () => Promise.reject(new Error("not asked")),
      async print() {
        ends.push(`${name} begins`);
        const end = await print();
        ends.push(`${name} ends`);
        return end;
      },
    });
    const slow = portNamed("first", () => {
      printing.resolve();
      return first.promise;
    });
    const quick = portNamed("second", async () => ({ state: "printed" }));
    spooler.start();
    spooler.use({ hall: { port: slow, paper: 80 } });
    desk.order("hall");
    await printing.promise;
    desk.order("hall");
    spooler.use({ hall: { port: quick, paper: 80 } });
    first.resolve({ state: "printed" });
    await expect.poll(settled).toBe(true);
    expect(ends).toEqual(["first begins", "first ends", "second begins", "second ends"]);
  });
});
