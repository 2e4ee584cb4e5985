import { describe, expect, test } from "vitest";
import type { PrinterStatus } from "../../shared/printers/printer-port.ts";
import { DevicePrinter, type DeviceJob } from "./device-printer.ts";

const bytes = Buffer.from("K007\n");
const soon = { away: 20, job: 40 };
const long = { away: 60_000, job: 60_000 };
const ready: PrinterStatus = { online: true, paper: "ok", cover: "closed", error: false };

/** The other side of a connection; keeps what it was sent. */
function connect(printer: DevicePrinter) {
  const jobs: DeviceJob[] = [];
  return { jobs, ...printer.join({ send: (job) => jobs.push(job) }) };
}

function jobOf(jobs: readonly DeviceJob[]): string {
  const [first] = jobs;
  if (first === undefined) throw new Error("nothing was sent");
  return first.job;
}

describe("[L4] a printer at a device", () => {
  test("gets a job and says how it ended; the device may forget it when that is on disk", async () => {
    const printer = new DevicePrinter(long);
    const { jobs, ended } = connect(printer);
    const end = printer.print(bytes);
    await expect.poll(() => jobs).toMatchObject([{ bytes }]);
    let settled = 0;
    ended(jobOf(jobs), { state: "printed" }, () => (settled += 1));
    expect(await end).toEqual({ state: "printed" });
    expect(settled).toBe(0);
    printer.recorded();
    printer.recorded();
    expect(settled).toBe(1);
  });

  test("that is away gets nothing: the job failed before its first byte", async () => {
    const printer = new DevicePrinter(soon);
    expect(await printer.print(bytes)).toEqual({ state: "failed", reason: "offline" });
    const { jobs } = connect(printer);
    expect(jobs).toEqual([]);
  });

  test("is waited for while its app restarts", async () => {
    const printer = new DevicePrinter(long);
    const end = printer.print(bytes);
    const { jobs, ended } = connect(printer);
    await expect.poll(() => jobs).toHaveLength(1);
    ended(jobOf(jobs), { state: "printed" }, () => {});
    expect(await end).toEqual({ state: "printed" });
  });

  test("gets the same job again over each new connection until it says how it ended", async () => {
    const printer = new DevicePrinter(long);
    const first = connect(printer);
    const end = printer.print(bytes);
    await expect.poll(() => first.jobs).toHaveLength(1);
    const second = connect(printer);
    expect(second.jobs).toEqual(first.jobs);
    // The half-open first connection ends late and takes nothing with it.
    first.left();
    second.status(ready);
    expect(await printer.status()).toEqual(ready);
    second.ended(jobOf(second.jobs), { state: "failed", reason: "paper-out" }, () => {});
    expect(await end).toEqual({ state: "failed", reason: "paper-out" });
    expect(connect(printer).jobs).toEqual([]);
  });

  test("that never says how a job ended leaves it unknown, and never gets it again", async () => {
    const printer = new DevicePrinter(soon);
    const { jobs, left } = connect(printer);
    const end = printer.print(bytes);
    await expect.poll(() => jobs).toHaveLength(1);
    left();
    expect(await end).toEqual({ state: "unknown" });
    const later = connect(printer);
    expect(later.jobs).toEqual([]);
    let settled = false;
    later.ended(jobOf(jobs), { state: "printed" }, () => (settled = true));
    expect(settled).toBe(true);
  });

  test("is offline until it says how it is, and when it has gone", async () => {
    const printer = new DevicePrinter(long);
    const { status, left } = connect(printer);
    expect(await printer.status()).toMatchObject({ online: false });
    status({ ...ready, paper: "low" });
    expect(await printer.status()).toEqual({ ...ready, paper: "low" });
    left();
    expect(await printer.status()).toMatchObject({ online: false });
  });

  test("gets one job at a time", async () => {
    const printer = new DevicePrinter(long);
    const { jobs, ended } = connect(printer);
    const ends = [printer.print(bytes), printer.print(bytes)];
    await expect.poll(() => jobs).toHaveLength(1);
    ended(jobOf(jobs), { state: "printed" }, () => {});
    await expect.poll(() => jobs).toHaveLength(2);
    ended(jobOf(jobs.slice(1)), { state: "unknown" }, () => {});
    expect(await Promise.all(ends)).toEqual([{ state: "printed" }, { state: "unknown" }]);
    expect(new Set(jobs.map(({ job }) => job)).size).toBe(2);
  });
});
