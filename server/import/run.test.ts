import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testOffice } from "../../shared/testing/office.ts";
import { MemoryJournal } from "../journal/memory/memory-journal.ts";
import { MemoryOutbox } from "../journal/memory/memory-outbox.ts";
import { Office } from "../office/office.ts";
import { Publisher } from "../office/publisher.ts";
import { MemoryPeople } from "../people/memory-people.ts";
import { openAccess } from "../testing/open-access.ts";
import { Sockets } from "../sockets/sockets.ts";
import { connectTool } from "./connect.ts";
import { runImport } from "./run.ts";

const now = Date.UTC(2026, 10, 21, 11);
const toolToken = "a-token-of-at-least-twenty-characters";
const silent = { info() {}, warn() {}, error() {} };

/** A running office over real sockets on a free port, and a folder for the files. */
async function startOffice() {
  const definition = testOffice();
  const people = new MemoryPeople();
  const outbox = new MemoryOutbox();
  const journal = new MemoryJournal(people, outbox);
  let drawn = 0;
  const chance = {
    secret: () => "0".repeat(39),
    codeDigits: () => String((drawn += 1)).padStart(11, "0"),
  };
  const office = await Office.open({ definition, journal, clock: () => now, chance, log: silent });
  const http = createServer();
  const sockets = new Sockets([{ http, side: "office", secure: false }], {
    ...openAccess({ office, log: silent }),
    office,
    people,
    log: silent,
    toolToken,
  });
  const publisher = new Publisher({
    office,
    people,
    mails: outbox,
    log: silent,
    publicUrl: "http://127.0.0.1",
    epoch: "test",
    printer: () => "none",
    send: (audience, message) => sockets.send(audience, message),
  });
  sockets.open(publisher);
  await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const folder = await mkdtemp(join(tmpdir(), "wartemarke-import-"));
  return {
    office,
    definition,
    people,
    folder,
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      await sockets.close();
      await office.close();
      await rm(folder, { recursive: true });
    },
  };
}

let running: Awaited<ReturnType<typeof startOffice>>;
beforeEach(async () => {
  running = await startOffice();
});
afterEach(() => running.stop());

async function importText(text: string, token = toolToken) {
  const { folder, definition, url } = running;
  const [file, out] = [join(folder, "in.csv"), join(folder, "out.csv")];
  await writeFile(file, text);
  const connect = () => connectTool(url, token);
  const report = await runImport({ file, out, definition, now, connect });
  return { report, written: report.written ? await readFile(out, "utf8") : null };
}

const file = `Datum;Uhrzeit;Anliegen;Name;Zimmer
23.11.2026;9:30;study;Visitor 17;"a;b"
23.11.2026;9:30;unknown;Visitor 18;
24.11.2026;10:00;commitment;Visitor 19;7
21.11.2026;08:00;study;Visitor 20;
`;

test("good rows become appointments with codes, and the file is written back with them", async () => {
  const { report, written } = await importText(file);
  expect(report).toMatchObject({ booked: 2, again: 0 });
  expect(report.problems.map(({ line, code }) => [line, code])).toEqual([
    [3, "unknown-service"],
    [5, "refused"],
  ]);
  expect(written).toBe(
    [
      "\uFEFFDatum;Uhrzeit;Anliegen;Name;Zimmer;Code;Status",
      '23.11.2026;9:30;study;Visitor 17;"a;b";0000 0000 0013;new',
      '23.11.2026;9:30;unknown;Visitor 18;;;"unknown service ""unknown"""',
      "24.11.2026;10:00;commitment;Visitor 19;7;0000 0000 0021;new",
      "21.11.2026;08:00;study;Visitor 20;;;the time is in the past",
      "",
    ].join("\r\n"),
  );
  const [first] = [...running.office.state.appointments.values()];
  expect(first).toMatchObject({ service: "study", due: Date.UTC(2026, 10, 23, 8, 30) });
  expect(running.people.person(first?.person ?? "")?.name).toBe("Visitor 17");
});

test("importing the same file again changes nothing and gives the same codes", async () => {
  const first = await importText(file);
  const { seq } = running.office;
  const second = await importText(file);
  expect(running.office.seq).toBe(seq);
  expect(second.report).toMatchObject({ booked: 0, again: 2, problems: first.report.problems });
  expect(second.written).toBe(first.written?.replaceAll(";new", ";again"));
});

const event = (uid: string, start: string, service: string, name: string, ...more: string[]) =>
  [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTART;TZID=Europe/Berlin:${start}`,
    `SUMMARY:${service}`,
    `ATTENDEE;CN=${name}:mailto:${name.replace(" ", "").toLowerCase()}@example.org`,
    ...more,
    "END:VEVENT",
    "",
  ].join("\r\n");
const calendar = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join("")}END:VCALENDAR\r\n`;

test("a calendar is imported, and its events come back as rows with their codes", async () => {
  const text = calendar(
    event("A-17", "20261123T093000", "study", "Visitor 17"),
    event("A-18", "20261123T093000", "study", "Visitor 18", "STATUS:CANCELLED"),
    event("A-19", "20261121T080000", "study", "Visitor 19"),
  );
  const { report, written } = await importText(text);
  expect(report).toEqual({
    booked: 1,
    again: 0,
    problems: [
      { line: 9, code: "cancelled", reason: "event A-18: the event is cancelled" },
      { line: 16, code: "refused", reason: "event A-19: the time is in the past" },
    ],
    written: true,
  });
  expect(written).toBe(
    [
      "\uFEFFDate;Time;Service;Name;E-Mail;ID;Code;Status",
      "2026-11-23;09:30;study;Visitor 17;visitor17@example.org;A-17;0000 0000 0013;new",
      "2026-11-23;09:30;study;Visitor 18;visitor18@example.org;A-18;;the event is cancelled",
      "2026-11-21;08:00;study;Visitor 19;visitor19@example.org;A-19;;the time is in the past",
      "",
    ].join("\r\n"),
  );
  const { seq } = running.office;
  expect(await importText(text)).toMatchObject({ report: { booked: 0, again: 1 } });
  expect(running.office.seq).toBe(seq);
});

test("the codes of a calendar are a table that can be imported in turn", async () => {
  const event17 = event("A-17", "20261123T093000", "study", "Visitor 17");
  const first = await importText(calendar(event17));
  const second = await importText(first.written ?? "");
  expect(second.report).toMatchObject({ booked: 0, again: 1, problems: [] });
});

test("what the office refuses is named on its row", async () => {
  const withId = "date,time,service,name,id\n";
  await importText(`${withId}2026-11-23,09:30,study,Visitor 17,A-1\n`);
  const moved = await importText(`${withId}2026-11-23,10:30,study,Visitor 17,A-1\n`);
  expect(moved.report.problems).toMatchObject([
    { line: 2, reason: "this id was imported before with another time or service" },
  ]);
  const other = await importText(`${withId}2026-11-23,11:30,study,Visitor 17,A-2\n`);
  expect(other.report.problems).toMatchObject([
    { line: 2, reason: "this person already has another appointment on that day" },
  ]);
});

test("[W3] a file larger than a connection may send at once is imported whole", async () => {
  const rows = Array.from({ length: 2_500 }, (_, at) => `2026-11-23,09:30,study,Visitor ${at}`);
  const { report } = await importText(["date,time,service,name", ...rows].join("\n"));
  expect(report).toMatchObject({ booked: 2_500, problems: [] });
  const codes = [...running.office.state.appointments.values()].map(({ code }) => code);
  expect(new Set(codes).size).toBe(2_500);
}, 30_000);

test("a wrong token is refused by name", async () => {
  await expect(importText(file, "another-token-of-twenty-characters")).rejects.toThrow(
    "not-allowed",
  );
});

test("a file without the needed columns is not sent and not written back", async () => {
  const { report, written } = await importText("a;b\n1;2\n");
  expect(report.problems.map(({ code }) => code)).toContain("missing-column");
  expect(written).toBeNull();
});
