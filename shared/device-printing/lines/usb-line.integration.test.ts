import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { EscPosPrinter } from "../../printers/escpos-printer.ts";
import { healthOf } from "../../printers/printer-port.ts";
import { render } from "../../printing/render.ts";
import { PrinterSimulator } from "../../testing/printer-simulator/printer-simulator.ts";
import { stripText } from "../../testing/printer-simulator/strip.ts";
import { UsbStandIn, type UsbFaults } from "../testing/usb-stand-in.ts";
import { systemUsb, usbLine, type UsbChoice } from "./usb-line.ts";

const timeouts = { connect: 1_000, answer: 1_000, job: 3_000 };
let simulator: PrinterSimulator;
let port: number;

beforeEach(async () => {
  simulator = new PrinterSimulator(80);
  port = await simulator.listen();
});
afterEach(() => simulator.close());

function attach(faults: UsbFaults = {}, choice: UsbChoice = {}) {
  const standIn = new UsbStandIn(port, faults);
  const printer = new EscPosPrinter(
    usbLine(choice, async () => standIn.usb, "linux"),
    timeouts,
  );
  return { standIn, printer };
}

function slip(text: string): Promise<Buffer> {
  const line = { kind: "text", language: "de", text, size: "normal", bold: false } as const;
  return render({ parts: [line, { kind: "number", letter: "K", digits: "007" }] }, { paper: 80 });
}

describe("[L4] a printer on USB", () => {
  test("is found among other devices, taken from the kernel's driver, and given back after each job", async () => {
    const { standIn, printer } = attach();
    expect(await printer.print(await slip("eins"))).toEqual({ state: "printed" });
    expect(simulator.strips.map(stripText)).toEqual(["eins"]);
    expect(standIn.calls).toEqual(["open", "detach", "claim 0", "release 0", "close"]);
  });

  test("is chosen by its numbers", async () => {
    expect(healthOf(await attach({}, { vendor: 0x04b8 }).printer.status())).toBe("ready");
    const none = attach({}, { vendor: 0x04b8, product: 0x0001 }).printer;
    expect(await none.print(await slip("eins"))).toEqual({ state: "failed", reason: "offline" });
    // A keyboard is no printer, whatever the configuration says.
    expect(healthOf(await attach({}, { vendor: 1 }).printer.status())).toBe("offline");
  });

  test("that another program has gets nothing, and is let go", async () => {
    const { standIn, printer } = attach({ busy: true });
    expect(await printer.print(await slip("eins"))).toEqual({ state: "failed", reason: "offline" });
    expect(standIn.calls.at(-1)).toBe("close");
  });

  test("that has no paper gets not a byte of the slip", async () => {
    const { printer } = attach();
    simulator.setMode("paper-out");
    expect(await printer.print(await slip("eins"))).toEqual({
      state: "failed",
      reason: "paper-out",
    });
    expect(simulator.uncut.items).toEqual([]);
  });

  test("that is pulled out during a job leaves it unknown", async () => {
    const { printer } = attach({ brokenAfter: 1_000 });
    const long = Buffer.concat([await slip("eins"), Buffer.alloc(20_000, "x")]);
    expect(await printer.print(long)).toEqual({ state: "unknown" });
  });

  test("the machine's own module is there, with what the stand-in stands for", async () => {
    expect(await systemUsb()).toEqual({ getDevices: expect.any(Function) });
    const { UsbDevice } = await import("usb/index.js");
    const members = Object.keys(Object.getOwnPropertyDescriptors(UsbDevice.prototype));
    expect(members).toEqual(
      expect.arrayContaining([
        "open",
        "close",
        "configuration",
        "claimInterface",
        "releaseInterface",
        "selectAlternateInterface",
        "detachKernelDriver",
        "transferIn",
        "transferOut",
      ]),
    );
  });
});
