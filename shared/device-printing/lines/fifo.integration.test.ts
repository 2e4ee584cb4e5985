import { execFileSync } from "node:child_process";
import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MutePrinter } from "../../printers/mute-printer.ts";
import { healthOf } from "../../printers/printer-port.ts";
import { FifoPrinter } from "../testing/fifo-printer.ts";
import { fileLine } from "./file-line.ts";

const timeouts = { connect: 1_000, answer: 1_000, job: 300 };

let directory: string;
let path: string;
let printer: MutePrinter;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "wartemarke-test-"));
  path = join(directory, "lp0");
  printer = new MutePrinter(fileLine(path, false), timeouts);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe("[L4] a printer that answers nothing, behind a device file", () => {
  test("counts as printed when every byte was taken, in order, whatever fits at once", async () => {
    using paper = new FifoPrinter(path);
    const slip = "K007".repeat(50_000);
    const end = new MutePrinter(fileLine(path, false), { ...timeouts, job: 20_000 }).print(
      Buffer.from(slip),
    );
    // More than the pipe holds: it goes on as the printer takes.
    await expect.poll(() => paper.paper.length).toBe(slip.length);
    expect(await end).toEqual({ state: "printed" });
    expect(paper.paper).toBe(slip);
  });

  test("is ready when it is there", async () => {
    using paper = new FifoPrinter(path);
    expect(healthOf(await printer.status())).toBe("ready");
    expect(paper.paper).toBe("");
  });

  test("that is not there, or switched off, gets nothing", async () => {
    expect(await printer.print(Buffer.from("K007"))).toEqual({
      state: "failed",
      reason: "offline",
    });
    execFileSync("mkfifo", [path]);
    expect(await printer.print(Buffer.from("K007"))).toEqual({
      state: "failed",
      reason: "offline",
    });
    expect(healthOf(await printer.status())).toBe("offline");
  });

  test("that stops taking bytes leaves the job unknown", async () => {
    using paper = new FifoPrinter(path);
    expect(await printer.print(Buffer.alloc(200_000, "x"))).toEqual({ state: "unknown" });
    const begun = paper.paper.length;
    expect(begun).toBeLessThan(200_000);
    // And nothing of it comes later; what hangs out is cut off before the next.
    expect(await printer.print(Buffer.from("K008"))).toEqual({ state: "printed" });
    expect(paper.paper.slice(begun)).toBe("\n\x1dVB\0K008");
  });

  test("that is pulled out during a job leaves it unknown", async () => {
    execFileSync("mkfifo", [path]);
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const end = await printer.print(Buffer.alloc(200_000, "x"), () => closeSync(reader));
    expect(end).toEqual({ state: "unknown" });
  });

  test("that cannot be written down as begun gets nothing", async () => {
    using paper = new FifoPrinter(path);
    const print = printer.print(Buffer.from("K007"), () => {
      throw new Error("disk full");
    });
    await expect(print).rejects.toThrow("disk full");
    expect(paper.paper).toBe("");
  });

  test("may be a plain file, which is added to", async () => {
    writeFileSync(path, "K006\n");
    expect(await printer.print(Buffer.from("K007\n"))).toEqual({ state: "printed" });
    expect(readFileSync(path, "utf8")).toBe("K006\nK007\n");
  });
});
