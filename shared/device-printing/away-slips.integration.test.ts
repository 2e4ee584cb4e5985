import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { paperPng } from "../testing/printer-simulator/paper-picture.ts";
import { PrinterSimulator } from "../testing/printer-simulator/printer-simulator.ts";
import { readPaper } from "../testing/printer-simulator/read-paper.ts";
import { awaySlip, type AwaySlip } from "./away-slip.ts";
import { DevicePrinting } from "./device-printing.ts";

const secret = "123456789012345678901234567890123456789";
const slip: AwaySlip = {
  office: { name: "Testamt", zone: "Europe/Berlin" },
  number: "K801",
  area: { de: "Wartebereich A" },
  floor: { de: "Erdgeschoss" },
  issued: Date.UTC(2026, 10, 23, 9, 0),
  publicUrl: "http://127.0.0.1:8080",
  secret,
  language: "de",
};

let directory: string;
let simulator: PrinterSimulator;
let port: number;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "wartemarke-test-"));
  simulator = new PrinterSimulator(80);
  port = await simulator.listen();
});
afterEach(async () => {
  await simulator.close();
  rmSync(directory, { recursive: true, force: true });
});

function start(): DevicePrinting {
  const config = { kind: "network", host: "127.0.0.1", port, paper: 80, answers: true } as const;
  return new DevicePrinting(config, directory, (what, error) => {
    throw new Error(what, { cause: error });
  });
}

describe("[L2] a ticket drawn while the server is away", () => {
  test("is printed by the kiosk itself, and its code opens the ticket's page later", async () => {
    const printing = start();
    expect(await printing.away.print(awaySlip.parse(slip))).toBe("printed");
    const [strip] = simulator.strips;
    if (strip === undefined) throw new Error("nothing was printed");
    expect(await readPaper(paperPng(strip))).toEqual({
      number: "K801",
      qr: `http://127.0.0.1:8080/t/${secret}`,
    });
    printing.close();
  });

  test("[N2] is printed once, however often it is asked for, also after a restart of the app", async () => {
    const before = start();
    expect(await Promise.all([before.away.print(slip), before.away.print(slip)])).toEqual([
      "printed",
      "printed",
    ]);
    before.close();
    const after = start();
    expect(await after.away.print(slip)).toBe("printed");
    expect(simulator.strips).toHaveLength(1);
    after.close();
  });

  test("says that it failed when there is no paper, and may be asked for again", async () => {
    simulator.setMode("paper-out");
    const printing = start();
    expect(await printing.away.print(slip)).toBe("failed");
    simulator.setMode("ready");
    expect(await printing.away.print(slip)).toBe("printed");
    expect(simulator.strips).toHaveLength(1);
    printing.close();
  });

  test("[N5] leaves nothing of its secret on the disk", async () => {
    const printing = start();
    await printing.away.print(slip);
    const record = readFileSync(join(directory, "away-slips.log"), "utf8");
    expect(record).toContain('"printed"');
    expect(record).not.toContain(secret);
    printing.close();
  });
});
