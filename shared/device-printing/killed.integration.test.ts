import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FifoPrinter } from "./testing/fifo-printer.ts";
import { printingOffice } from "./testing/printing-office.ts";

const program = fileURLToPath(new URL("testing/mortal-device.ts", import.meta.url));
const patience = { away: 30_000, job: 30_000 };

let directory: string;
let paper: FifoPrinter;
let running: ChildProcess[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "wartemarke-test-"));
  paper = new FifoPrinter(join(directory, "lp0"));
  running = [];
});
afterEach(async () => {
  for (const child of running) await kill(child);
  paper[Symbol.dispose]();
  rmSync(directory, { recursive: true, force: true });
});

function startDevice(server: string, dieAt = 0): ChildProcess {
  const journal = join(directory, "print-jobs.log");
  const child = spawn(process.execPath, [program, server, journal, paper.path, String(dieAt)], {
    stdio: "ignore",
  });
  running.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

const times = (text: string): number => paper.paper.split(text).length - 1;

const slip = `<slip>${"=".repeat(300)}</slip>`;

// A step stands before and after each record, and after each third of the bytes.
test.each([
  [1, "printed", "before it is written down that the job begins"],
  [2, "unknown", "before the first byte"],
  [3, "unknown", "within the slip"],
  [4, "unknown", "within the slip, later"],
  [5, "unknown", "after the last byte"],
  [6, "unknown", "before it is written down that the job ended"],
  [7, "printed", "before the office hears of it"],
  [8, "printed", "before it forgets the job"],
  [9, "printed", "after all"],
] as const)("[L4] killed at step %i, a job is %s: %s", async (step, state, _when) => {
  await using office = await printingOffice(patience);
  const print = async (text: string) => {
    const end = await office.printer.print(Buffer.from(text));
    office.printer.recorded();
    return end;
  };
  const first = startDevice(office.url, step);
  const died = once(first, "exit");
  const ended = print(slip);
  await died;
  const before = paper.paper;

  startDevice(office.url);
  expect(await ended).toEqual({ state });
  const begun = times("<slip>");
  const whole = times(slip);
  expect(begun).toBeLessThanOrEqual(1);
  if (state === "printed") expect(whole).toBe(1);
  // What was begun is not touched again.
  if (before !== "") expect(paper.paper).toBe(before);

  expect(await print("<next>")).toEqual({ state: "printed" });
  // What may be half a slip is cut off before the next one's.
  const cut = state === "unknown" ? "\n\x1dVB\0" : "";
  expect(paper.paper.endsWith(`${cut}<next>`)).toBe(true);
  expect([times("<slip>"), times(slip), times("<next>")]).toEqual([begun, whole, 1]);
});
