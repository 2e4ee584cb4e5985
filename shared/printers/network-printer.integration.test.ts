import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { render } from "../printing/render.ts";
import { PrinterSimulator } from "../testing/printer-simulator/printer-simulator.ts";
import { stripText } from "../testing/printer-simulator/strip.ts";
import { NetworkPrinter } from "./network-printer.ts";
import { healthOf } from "./printer-port.ts";

const timeouts = { connect: 3_000, answer: 1_000, job: 3_000 };

function slip(text: string): Promise<Buffer> {
  const line = { kind: "text", language: "de", text, size: "normal", bold: false } as const;
  return render({ parts: [line, { kind: "number", letter: "K", digits: "007" }] }, { paper: 80 });
}

let simulator: PrinterSimulator;
let printer: NetworkPrinter;

beforeEach(async () => {
  simulator = new PrinterSimulator(80);
  printer = new NetworkPrinter("127.0.0.1", await simulator.listen(), timeouts);
});

afterEach(async () => {
  await simulator.close();
});

function texts(): readonly string[] {
  return simulator.strips.map(stripText);
}

describe("a printer that works", () => {
  it("prints, and says so only when the slip is cut", async () => {
    expect(await printer.print(await slip("eins"))).toEqual({ state: "printed" });
    expect(texts()).toEqual(["eins"]);
    expect(simulator.errors).toEqual([]);
  });

  it("is waited for when it is slow", async () => {
    simulator.setMode("slow");
    expect(await printer.print(await slip("langsam"))).toEqual({ state: "printed" });
    expect(texts()).toEqual(["langsam"]);
  });

  it("takes jobs and questions one at a time", async () => {
    let most = 0;
    simulator.onChange(() => {
      most = Math.max(most, simulator.connections);
    });
    simulator.setMode("slow");
    const jobs = [printer.print(await slip("eins")), printer.print(await slip("zwei"))];
    expect(healthOf(await printer.status())).toBe("ready");
    await Promise.all(jobs);
    expect(texts()).toEqual(["eins", "zwei"]);
    expect(most).toBe(1);
  });

  it("that is low on paper prints and tells", async () => {
    simulator.setMode("paper-low");
    expect(await printer.print(await slip("eins"))).toEqual({ state: "printed" });
    expect(healthOf(await printer.status())).toBe("paper-low");
  });
});

describe("a printer that does not", () => {
  it.each([
    ["paper-out", "paper-out", "paper-out"],
    ["cover-open", "cover-open", "cover-open"],
    ["error", "printer-error", "error"],
    ["silent", "silent", "offline"],
  ] as const)("in the state %s refuses before the first byte: %s", async (mode, reason, health) => {
    simulator.setMode(mode);
    expect(await printer.print(await slip("eins"))).toEqual({ state: "failed", reason });
    expect(healthOf(await printer.status())).toBe(health);
    simulator.setMode("ready");
    expect(await printer.print(await slip("zwei"))).toEqual({ state: "printed" });
    expect(texts()).toEqual(["zwei"]);
  });

  it("that is switched off is offline", async () => {
    const gone = createServer();
    const port = await new Promise<number>((resolve) => {
      gone.listen(0, "127.0.0.1", () => {
        const address = gone.address();
        gone.close(() =>
          resolve(typeof address === "object" && address !== null ? address.port : 0),
        );
      });
    });
    const off = new NetworkPrinter("127.0.0.1", port, timeouts);
    expect(await off.print(await slip("eins"))).toEqual({ state: "failed", reason: "offline" });
    expect(healthOf(await off.status())).toBe("offline");
  });

  it("breaks the line during the job: nobody knows, and nothing is sent again", async () => {
    simulator.setMode("drop", 2_000);
    expect(await printer.print(await slip("eins"))).toEqual({ state: "unknown" });
    expect(texts()).toEqual([]);
    expect(stripText(simulator.uncut)).toBe("eins");
    simulator.setMode("ready");
    expect(healthOf(await printer.status())).toBe("ready");
    expect(texts()).toEqual([]);
  });

  it("[N5] cuts the half slip of a broken line off before the next one's", async () => {
    simulator.setMode("drop", 2_000);
    expect(await printer.print(await slip("eins"))).toEqual({ state: "unknown" });
    simulator.setMode("ready");
    await printer.print(await slip("zwei"));
    await printer.print(await slip("drei"));
    expect(texts().map((text) => text.trim())).toEqual(["eins", "zwei", "drei"]);
  });

  it("breaks the line while it is asked how it is: nothing was printed, and that is known", async () => {
    simulator.setMode("drop", 4);
    expect(await printer.print(await slip("eins"))).toEqual({ state: "failed", reason: "offline" });
  });

  it("runs out of paper during the job: unknown after the time for a job", async () => {
    simulator.setMode("slow");
    const end = printer.print(await slip("eins"));
    await until(() => simulator.uncut.items.length > 1);
    simulator.setMode("paper-out");
    expect(await end).toEqual({ state: "unknown" });
  });
});

/** Looks again after each turn of the event loop. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
