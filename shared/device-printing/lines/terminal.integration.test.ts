import { describe, expect, test } from "vitest";
import { render } from "../../printing/render.ts";
import { healthOf, type PrinterPort } from "../../printers/printer-port.ts";
import { stripText } from "../../testing/printer-simulator/strip.ts";
import { openPrinter } from "../open-printer.ts";
import { terminalPrinter, terminalsAreThere } from "../testing/terminal-printer.ts";

const kinds: readonly (readonly [string, (path: string) => PrinterPort])[] = [
  ["a device file", (path) => openPrinter({ kind: "file", path, paper: 80, answers: true }, false)],
  [
    "a serial port",
    (path) =>
      openPrinter(
        { kind: "serial", path, baud: 115_200, rtscts: false, paper: 80, answers: true },
        false,
      ),
  ],
];

function slip(text: string): Promise<Buffer> {
  const line = { kind: "text", language: "de", text, size: "normal", bold: false } as const;
  return render({ parts: [line, { kind: "number", letter: "K", digits: "007" }] }, { paper: 80 });
}

describe.skipIf(!terminalsAreThere()).each(kinds)("[L4] a printer behind %s", (_what, open) => {
  test("says how it is, and prints", async () => {
    await using terminal = await terminalPrinter();
    const printer = open(terminal.path);
    expect(healthOf(await printer.status())).toBe("ready");
    expect(await printer.print(await slip("eins"))).toEqual({ state: "printed" });
    expect(await printer.print(await slip("zwei"))).toEqual({ state: "printed" });
    expect(terminal.simulator.strips.map(stripText)).toEqual(["eins", "zwei"]);
    expect(terminal.simulator.errors).toEqual([]);
  });

  test("that has no paper gets not a byte of the slip", async () => {
    await using terminal = await terminalPrinter();
    const printer = open(terminal.path);
    terminal.simulator.setMode("paper-out");
    expect(await printer.print(await slip("eins"))).toEqual({
      state: "failed",
      reason: "paper-out",
    });
    expect(terminal.simulator.uncut.items).toEqual([]);
  });

  test("that answers nothing gets nothing", async () => {
    await using terminal = await terminalPrinter();
    terminal.simulator.setMode("silent");
    const printer = open(terminal.path);
    expect(await printer.print(await slip("eins"))).toEqual({ state: "failed", reason: "silent" });
    expect(healthOf(await printer.status())).toBe("offline");
  });

  test("is offline when nothing is there", async () => {
    const printer = open("/dev/wartemarke-no-such-printer");
    expect(await printer.print(await slip("eins"))).toEqual({ state: "failed", reason: "offline" });
    expect(healthOf(await printer.status())).toBe("offline");
  });
});
