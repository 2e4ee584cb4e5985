import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DevicePrinting } from "../shared/device-printing/device-printing.ts";
import { pinnedTls } from "../shared/device-printing/pinned-tls.ts";
import { FifoPrinter } from "../shared/device-printing/testing/fifo-printer.ts";
import { TestDevice } from "./testing/device.ts";
import { openOver, proveOver, showCode, type Wire } from "./testing/device-wire.ts";
import { startEnrolled } from "./testing/enrolled-process.ts";
import { waitUntil, within } from "./testing/wait-until.ts";

const atDevice = {
  set: [
    [["printers"], { tickets: { name: "Am Terminal", atDevice: true, paper: 80 } }],
    [["kiosks", "hall", "printer"], "tickets"],
  ],
} as const;

let directory: string;
let paper: FifoPrinter;
let printing: DevicePrinting;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "wartemarke-test-"));
  paper = new FifoPrinter(join(directory, "lp0"));
  const config = { kind: "file", path: paper.path, paper: 80, answers: false } as const;
  printing = new DevicePrinting(config, directory, () => {});
});
afterEach(() => {
  printing.close();
  paper[Symbol.dispose]();
  rmSync(directory, { recursive: true, force: true });
});

test("[L4][X2] tickets print at an enrolled kiosk over TLS, and nothing more once it is revoked", async () => {
  await using server = await startEnrolled({ variant: atDevice });
  const { officeUrl: url, certificate: ca } = server;
  const wire: Wire = { url, from: "127.0.0.2", origin: "app://kiosk", ca };
  const device = new TestDevice("kiosk");
  const shown = await showCode(wire, device);
  const approval = [shown.code, "--place", "hall", "--printer", "tickets"];
  expect(await server.device("approve", ...approval)).toMatchObject({ code: 0 });
  const state = await shown.state();
  if (state.state !== "approved") throw new Error(state.state);
  const prove = (audience: "kiosk" | "printer") => proveOver(wire, device, state.device, audience);

  const printer = async () => (await server.health()).printers["tickets"];
  expect(await printer()).toBe("offline");
  const { fingerprint256 } = new X509Certificate(ca);
  printing.connect({
    server: url,
    proof: () => prove("printer"),
    tls: pinnedTls({
      pinnedCertificate: ca,
      accepts: (seen) => new X509Certificate(seen.certificate).fingerprint256 === fingerprint256,
    }),
  });
  await waitUntil("the printer is ready", async () => (await printer()) === "ready");

  const kiosk = await openOver(wire, { audience: "kiosk", proof: await prove("kiosk") });
  const ask = (command: object): Promise<unknown> =>
    within("an answer", kiosk.emitWithAck("command", { id: crypto.randomUUID(), ...command }));
  const take = { type: "TakeTicket", queue: "clearing", language: "de" };
  expect(await ask(take)).toMatchObject({ ok: true, answer: { ticket: { number: "K001" } } });
  await waitUntil("the first slip", () => slipsOn(paper.paper) === 1);
  expect(await ask(take)).toMatchObject({ ok: true });
  await waitUntil("the second slip", () => slipsOn(paper.paper) === 2);

  expect(await server.device("revoke", state.device)).toMatchObject({ code: 0 });
  await waitUntil("it fell off", async () => (await printer()) === "offline");
  expect(slipsOn(paper.paper)).toBe(2);
  kiosk.close();
});

test("[X1] a device keeps away from a server with another certificate than the one it is paired with", async () => {
  await using server = await startEnrolled({ variant: atDevice });
  const faults: string[] = [];
  const config = { kind: "file", path: paper.path, paper: 80, answers: false } as const;
  const wary = new DevicePrinting(config, mkdtempSync(join(directory, "wary-")), (what, error) => {
    faults.push(`${what}: ${String(error)}`);
  });
  let proofs = 0;
  wary.connect({
    server: server.officeUrl,
    proof: async () => {
      proofs += 1;
      return { device: "d-0000000000000000", nonce: "", signature: "" };
    },
    tls: pinnedTls({ pinnedCertificate: server.certificate, accepts: () => false }),
  });
  await waitUntil("it said why", () => faults.length > 0);
  expect(faults[0]).toContain("the printer is not connected");
  expect(proofs).toBe(0);
  wary.close();
});

/** Every slip ends with its cut. */
function slipsOn(paper: string): number {
  return paper.split("\x1dV").length - 1;
}
