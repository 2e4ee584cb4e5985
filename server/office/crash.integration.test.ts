import { execFile } from "node:child_process";
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CounterWish, KioskWish } from "../../shared/protocol/commands.ts";
import { openSqliteJournal } from "../journal/sqlite/sqlite-journal.ts";
import { freePort } from "../testing/free-port.ts";
import { Ledger } from "../testing/ledger.ts";
import { writeOffice } from "../testing/office-file.ts";
import { seeded } from "../testing/random.ts";
import { startProcess, type ServerProcess } from "../testing/server-process.ts";
import { makeTemporaryDirectory, removeDirectory } from "../testing/temporary-directory.ts";
import { counter, display, kiosk, ticket } from "../testing/wire-client.ts";
import type { WireLink } from "../testing/wire-link.ts";
import type { RecordedEvent } from "./ports.ts";

const kills = 100;
/** After so many kills the server is also ended in order once, which saves a snapshot. */
const endEvery = 12;
/** Commands answered between two kills, at most. */
const longestRound = 50;
const queues = ["clearing", "collection", "walk-in"];
const counters = { c1: "s01", c4: "s04", c10: "s10" };

const directory = makeTemporaryDirectory();
const data = join(directory, "data");
const seed = Number(process.env["CRASH_SEED"] ?? randomInt(2 ** 31));
const ledger = new Ledger();
let server: ServerProcess;

beforeAll(async () => {
  console.log(`kill -9 under load: CRASH_SEED=${seed}`);
  const office = await writeOffice(directory);
  const port = await freePort();
  const random = seeded(seed);
  const start = () => startProcess({ data, office, port });
  server = await start();
  const { url } = server;

  let over = false;
  const kiosks = await Promise.all(
    Array.from({ length: 4 }, () => kiosk(url, "hall", { views: false })),
  );
  const desks = await Promise.all(
    Object.keys(counters).map((key) => counter(url, key, { views: false })),
  );
  const hall = await display(url, "eg");
  const workers = [
    ...kiosks.map((link, place) => takeTickets(link, kiosks[place - 1], random, () => over)),
    ...desks.map((link, at) => serve(link, Object.values(counters)[at] ?? "", () => over)),
  ];

  for (let round = 1; round <= kills; round += 1) {
    await ledger.reaches(ledger.size + 1 + Math.floor(random() * longestRound));
    await server.kill("SIGKILL");
    server = await start();
    if (round % endEvery !== 0) continue;
    await ledger.reaches(ledger.size + longestRound);
    expect(await server.kill("SIGTERM")).toEqual({ code: 0, signal: null });
    server = await start();
  }
  over = true;
  await Promise.all(workers);
  await hall.views.where("the end", () => hall.socket.connected);
  for (const link of [...kiosks, ...desks, hall]) link.close();
}, 900_000);

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  removeDirectory(directory);
});

/** Visitors at a kiosk; now and then the same touch comes over a second connection at the same time. */
async function takeTickets(
  link: WireLink<KioskWish>,
  twin: WireLink<KioskWish> | undefined,
  random: () => number,
  over: () => boolean,
): Promise<void> {
  while (!over()) {
    const queue = queues[Math.floor(random() * queues.length)] ?? "";
    const links = twin !== undefined && random() < 0.2 ? [link, twin] : [link];
    await ledger.ask(links, { type: "TakeTicket", queue, language: "de" });
  }
}

async function serve(
  link: WireLink<CounterWish>,
  staff: string,
  over: () => boolean,
): Promise<void> {
  await ledger.ask([link], { type: "TakeDuty", staff, duty: { kind: "front" } });
  while (!over()) {
    const called = await ledger.ask([link], { type: "CallNext" });
    if (!called.ok) continue;
    await ledger.ask([link], { type: "StartService" });
    await ledger.ask([link], { type: "Finish", outcome: "done" });
  }
}

test("[W1] after all kills a command asked once more, from anywhere, gets the answer it got", async () => {
  const fresh = await kiosk(server.url, "hall", { views: false });
  const granted = ledger.granted.filter(({ wish }) => wish.type === "TakeTicket");
  const chosen = granted.filter((_, place) => place % 10 === 0);
  expect(chosen.length).toBeGreaterThan(50);
  const { sequence } = await server.health();
  for (const { id, wish, reply } of chosen) {
    if (wish.type === "TakeTicket") expect(await fresh.send(wish, id)).toEqual(reply);
  }
  expect(await server.health()).toMatchObject({ sequence });
  fresh.close();
});

test("[J1] every ticket acknowledged before a kill opens its phone page after it", async () => {
  const tickets = ledger.granted.flatMap(({ reply: { answer } }) => {
    return answer.kind === "ticket" ? [answer.ticket] : [];
  });
  for (const { secret, number } of [tickets[0], tickets.at(-1)].filter(
    (one) => one !== undefined,
  )) {
    const phone = await ticket(server.url, secret);
    expect(phone.views.view.ticket.number).toBe(number);
    phone.close();
  }
});

test("[J1][J2][W1] the journal holds what was acknowledged, once, and nothing else", async () => {
  await server.kill("SIGKILL");
  const journal = openSqliteJournal(data);
  try {
    const events = [...journal.events(0)];
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1));
    const count = (type: string) => events.filter(({ event }) => event.type === type).length;
    const granted = (type: string) => {
      return ledger.granted.filter(({ wish }) => wish.type === type).length;
    };
    expect({
      tickets: count("TicketIssued"),
      calls: count("VisitCalled"),
      starts: count("ServiceStarted"),
      ends: endedAtCounters(events),
    }).toEqual({
      tickets: granted("TakeTicket"),
      calls: granted("CallNext"),
      starts: granted("StartService"),
      ends: granted("Finish"),
    });
    for (const { id, reply } of ledger.granted) {
      expect((await journal.answer(id))?.answer).toEqual(reply.answer);
    }
    expect(issuedIn(events)).toEqual(issuedByAnswers());
    expect(count("TicketIssued")).toBeGreaterThan(kills);
  } finally {
    await journal.close();
  }
});

test("[N1] numbers are unique and without a gap, whatever was killed between them", () => {
  const journal = openSqliteJournal(data);
  const next = new Map<string, number>();
  for (const { event } of journal.events(0)) {
    if (event.type === "DayTurned") next.clear();
    if (event.type !== "TicketIssued") continue;
    const letter = event.visit.number.slice(0, 1);
    const expected = (next.get(letter) ?? 0) + 1;
    expect(event.visit.number).toBe(`${letter}${String(expected).padStart(3, "0")}`);
    next.set(letter, expected);
  }
  expect(next.size).toBe(queues.length);
  void journal.close();
});

test("[J3] verify finds the stored read models equal to the journal", async () => {
  const verify = fileURLToPath(new URL("../cli/verify.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [verify, "--data", data]);
  expect(stdout).toContain(": equal");
});

function endedAtCounters(events: readonly RecordedEvent[]): number {
  return events.filter(({ event }) => event.type === "VisitFinished" && event.outcome === "done")
    .length;
}

function issuedIn(events: readonly RecordedEvent[]) {
  const issued = events.flatMap(({ event }) => {
    if (event.type !== "TicketIssued") return [];
    const { id, number, secret } = event.visit;
    return [[id, { number, secret }] as const];
  });
  return new Map(issued);
}

function issuedByAnswers() {
  const issued = ledger.granted.flatMap(({ reply: { answer } }) => {
    if (answer.kind !== "ticket") return [];
    const { visit, number, secret } = answer.ticket;
    return [[visit, { number, secret }] as const];
  });
  return new Map(issued.toSorted(([a], [b]) => a - b));
}
