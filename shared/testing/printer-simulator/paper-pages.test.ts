import { fastify } from "fastify";
import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, it } from "vitest";
import { NetworkPrinter } from "../../printers/network-printer.ts";
import { render } from "../../printing/render.ts";
import type { SlipPart } from "../../printing/slip-document.ts";
import { paperPages } from "./paper-pages.ts";
import { PrinterSimulator } from "./printer-simulator.ts";
import { readPaper } from "./read-paper.ts";

let app: FastifyInstance;
let simulator: PrinterSimulator;
let printer: NetworkPrinter;

beforeEach(async () => {
  simulator = new PrinterSimulator(58);
  printer = new NetworkPrinter("127.0.0.1", await simulator.listen());
  app = fastify();
  await app.register(paperPages, { simulators: new Map([["hall", simulator]]) });
});

afterEach(async () => {
  await app.close();
  await simulator.close();
});

async function print(digits: string, text: string): Promise<void> {
  const parts: SlipPart[] = [
    { kind: "number", letter: "K", digits },
    { kind: "text", language: "de", text, size: "normal", bold: false },
  ];
  await printer.print(await render({ parts }, { paper: 58 }));
}

it("shows the strips newest first, with their text escaped", async () => {
  await print("001", "eins");
  await print("002", 'zwei <b> & "drei"');
  const page = (await app.inject("/paper")).body;
  expect(page.indexOf("slip=2")).toBeLessThan(page.indexOf("slip=1"));
  expect(page).toContain("zwei &#60;b&#62; &#38; &#34;drei&#34;");
});

it("serves the latest strip, or the one asked for, as a picture", async () => {
  await print("001", "eins");
  await print("002", "zwei");
  const latest = await app.inject("/paper/hall.png");
  expect(latest.headers["content-type"]).toBe("image/png");
  expect((await readPaper(latest.rawPayload)).number).toBe("K002");
  const first = await app.inject("/paper/hall.png?slip=1");
  expect((await readPaper(first.rawPayload)).number).toBe("K001");
});

it("goes where a slip's code says, as a phone would that scans it", async () => {
  const address = "http://127.0.0.1:8080/t/123456789012345678901234567890123456789";
  await printer.print(await render({ parts: [{ kind: "qr", content: address }] }, { paper: 58 }));
  const scanned = await app.inject("/paper/hall/scan?slip=1");
  expect(scanned.statusCode).toBe(302);
  expect(scanned.headers.location).toBe(address);
  await print("001", "no code on it");
  expect((await app.inject("/paper/hall/scan?slip=2")).statusCode).toBe(404);
});

it("sets how the printer behaves, from a plain form", async () => {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const url = "/paper/hall/mode?mode=paper-out";
  expect((await app.inject({ method: "POST", url, headers })).statusCode).toBe(303);
  expect(simulator.mode).toBe("paper-out");
  expect((await printer.status()).paper).toBe("out");
});

it.each([
  ["GET", "/paper/other.png"],
  ["GET", "/paper/hall.png?slip=1"],
  ["POST", "/paper/hall/mode?mode=dance"],
  ["POST", "/paper/other/mode?mode=ready"],
] as const)("%s %s is not found", async (method, url) => {
  expect((await app.inject({ method, url })).statusCode).toBe(404);
});
