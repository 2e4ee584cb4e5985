import { join } from "node:path";
import { businessDay } from "../../shared/domain/wall-clock.ts";
import { hour, minute, second } from "../../shared/domain/instant.ts";
import type { Request } from "../../shared/domain/command.ts";
import { loadDefinition } from "../definition/load.ts";
import { openSqliteJournal } from "../journal/sqlite/sqlite-journal.ts";
import type { Log } from "../office/log.ts";
import { Office } from "../office/office.ts";
import { officeWithoutPrinters, scratch, startOffice } from "./bench-server.ts";

export interface StartUpResult {
  readonly events: number;
  /** Milliseconds from spawning the process to its listening, after a clean end. */
  readonly afterCleanEnd: number;
  /** The same after kill -9 with a tail of events since the last snapshot. */
  readonly afterKill: number;
  readonly tail: number;
  /** A process that loads the same code and an empty office. */
  readonly empty: number;
}

const silent: Log = { info() {}, warn() {}, error: console.error };
const visitsADay = 400;

/** (d) Start-up of a server whose journal holds a million events. */
export async function startUp(events: number): Promise<StartUpResult> {
  const disk = scratch();
  const data = join(disk.path, "data");
  const empty = await timed(join(disk.path, "empty"));
  await fill(data, officeWithoutPrinters(disk.path), events);
  const afterCleanEnd = await timed(data);
  const tail = await fill(data, officeWithoutPrinters(disk.path), 10_000, { close: false });
  const afterKill = await timed(data);
  disk.remove();
  return { events, afterCleanEnd, afterKill, tail, empty };
}

async function timed(data: string): Promise<number> {
  const from = performance.now();
  const server = await startOffice(data);
  const took = performance.now() - from;
  await server.stop();
  return took;
}

/** Plays past days of visits through the real office and the real journal until it holds so many more events. */
async function fill(
  data: string,
  officeFile: string,
  events: number,
  { close } = { close: true },
): Promise<number> {
  const definition = loadDefinition(officeFile);
  const { mkdirSync } = await import("node:fs");
  mkdirSync(data, { recursive: true });
  const journal = openSqliteJournal(data);
  const start = Date.now() - Math.ceil(events / (visitsADay * 4)) * 24 * hour - hour;
  let now = start;
  let secrets = 0n;
  const chance = {
    secret: () => String((secrets += 1n)).padStart(39, "0"),
    codeDigits: () => "0".repeat(11),
  };
  const office = await Office.open({ definition, journal, clock: () => now, chance, log: silent });
  const first = office.seq;
  while (office.seq - first < events) {
    await visits(office, 100);
    now +=
      businessDay(now, definition.zone) === businessDay(now + 6 * hour, definition.zone)
        ? 6 * hour
        : 6 * hour + minute + second;
  }
  const filled = office.seq - first;
  if (close) await office.close();
  else await journal.close();
  return filled;
}

/** Tickets, then one counter's calls; each kind as one batch, as a busy office would make them. */
async function visits(office: Office, count: number): Promise<void> {
  const kiosk = Object.keys(office.definition.kiosks)[0] ?? "hall";
  const take: Request = {
    role: "kiosk",
    kiosk,
    command: { type: "TakeTicket", queue: "clearing", language: "de" },
  };
  await submitAll(
    office,
    Array.from({ length: count }, () => take),
  );
  const at = { role: "counter", counter: "c1" } as const;
  await submitAll(office, [
    { ...at, command: { type: "TakeDuty", staff: "s01", duty: { kind: "front" } } },
    ...Array.from({ length: count }, (): Request[] => [
      { ...at, command: { type: "CallNext" } },
      { ...at, command: { type: "StartService" } },
      { ...at, command: { type: "Finish", outcome: "done" } },
    ]).flat(),
  ]);
}

async function submitAll(office: Office, requests: readonly Request[]): Promise<void> {
  const replies = await Promise.all(requests.map((request) => office.submit(null, request)));
  const refused = replies.find((reply) => !reply.ok);
  if (refused !== undefined) throw new Error(`refused: ${JSON.stringify(refused)}`);
}
