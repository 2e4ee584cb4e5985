import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { minute } from "../../shared/domain/instant.ts";
import type { PolledTicket } from "../../shared/protocol/polled-ticket.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { openHttp, type OpenedHttp } from "../testing/open-http.ts";
import { makeTemporaryDirectory, removeDirectory } from "../testing/temporary-directory.ts";
import { calendarFile } from "./calendar.ts";

let clients: string;
let opened: OpenedHttp;
beforeEach(async () => {
  clients = makeTemporaryDirectory();
  mkdirSync(join(clients, "icons"));
  mkdirSync(join(clients, "assets"));
  mkdirSync(join(clients, "kiosk"));
  writeFileSync(join(clients, "icons", "ticket-192.png"), "a picture");
  opened = await openHttp(clients);
});
afterEach(async () => {
  await opened[Symbol.asyncDispose]();
  removeDirectory(clients);
});

const nine = wallTime("09:00");
const secret = "1".repeat(39);
const seen: PolledTicket = {
  at: nine,
  view: {
    audience: "ticket",
    office: {
      name: "Ausländerbehörde, Abteilung für Aufenthaltsrecht; Überseestraße",
      address: "Große Bürgerstraße 17, 06108 Halle",
      zone: "Europe/Berlin",
      languages: ["de", "ar"],
      publicUrl: "http://localhost",
    },
    ticket: {
      number: "K017",
      status: "waiting",
      outcome: null,
      language: "ar",
      queue: {
        de: "Fragen und Unterlagen",
        ar: "الأسئلة والمستندات وطلبات الإقامة وتمديدها في مكتب الأجانب",
      },
      area: { de: "Wartebereich A" },
      floor: { de: "Erdgeschoss" },
      ahead: 3,
      wait: { from: 20 * minute, to: 35 * minute },
      arrival: nine,
      due: null,
      since: nine,
      counter: null,
      calls: 0,
      lastCall: null,
      rejoinUntil: null,
      mayLetOthersGoFirst: true,
    },
  },
};
const withTicket = (differs: Partial<PolledTicket["view"]["ticket"]>): PolledTicket => ({
  ...seen,
  view: { ...seen.view, ticket: { ...seen.view.ticket, ...differs } },
});
const linesOf = (file: string | null) => (file ?? "").replaceAll("\r\n ", "").split("\r\n");

test("the calendar entry spans the estimated range and is tentative; an appointment is its own time", () => {
  const estimated = linesOf(calendarFile(secret, seen, 10 * minute));
  // 09:00 in Berlin in November is 08:00 UTC.
  expect(estimated).toEqual(
    expect.arrayContaining([
      "DTSTART:20261123T082000Z",
      "DTEND:20261123T083500Z",
      "STATUS:TENTATIVE",
    ]),
  );
  const booked = withTicket({ due: wallTime("09:30") });
  expect(linesOf(calendarFile(secret, booked, 10 * minute))).toEqual(
    expect.arrayContaining([
      "DTSTART:20261123T083000Z",
      "DTEND:20261123T084000Z",
      "STATUS:CONFIRMED",
    ]),
  );
});

test("where nobody can say when, there is no entry", () => {
  for (const differs of [{ wait: null }, { status: "called" }, { status: "finished" }] as const) {
    expect(calendarFile(secret, withTicket(differs), minute)).toBeNull();
  }
});

test("[RFC 5545] lines end in CRLF and are folded at 75 octets, also in Arabic; text is escaped", () => {
  const file = calendarFile(secret, seen, minute) ?? "";
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file).not.toContain("\uFFFD");
  const lines = linesOf(file);
  expect(lines).toContain(`DESCRIPTION:${seen.view.ticket.queue["ar"]}`);
  expect(lines).toContain(
    "SUMMARY:K017 · Ausländerbehörde\\, Abteilung für Aufenthaltsrecht\\; Überseestraße",
  );
});

test("[P1] the entry keeps its id when fetched again, and does not carry the ticket's secret", () => {
  const uid = (file: string | null) => linesOf(file).find((line) => line.startsWith("UID:"));
  const [first, later] = [seen, { ...seen, at: nine + 5 * minute }].map((each) =>
    calendarFile(secret, each, minute),
  );
  expect(uid(first ?? null)).toMatch(/^UID:[0-9a-f]{32}@wartemarke$/);
  expect(uid(later ?? null)).toBe(uid(first ?? null));
  expect(linesOf(later ?? null)).toContain("SEQUENCE:300");
  expect(uid(calendarFile("2".repeat(39), seen, minute))).not.toBe(uid(first ?? null));
  expect(first).not.toContain(secret);
});

test("[N5] the calendar file is served to the ticket's holder only", async () => {
  const { office } = opened;
  const duty = { type: "TakeDuty", staff: "s01", duty: { kind: "front" } } as const;
  await office.submit(null, { role: "counter", counter: "c1", command: duty });
  const ticket = await opened.takeTicket();
  const file = await opened.http.inject(`/t/${ticket.secret}/calendar.ics`);
  expect(file.statusCode).toBe(200);
  expect(file.headers).toMatchObject({
    "content-type": "text/calendar; charset=utf-8",
    "cache-control": "no-store",
  });
  expect(file.body).toContain(`SUMMARY:${ticket.number}`);
  const wrong = await opened.http.inject(`/t/${secret}/calendar.ics`);
  expect(wrong.statusCode).toBe(404);
});

test("the page can be installed: its manifest opens this ticket, its icons are there", async () => {
  const response = await opened.http.inject(`/t/${secret}/manifest.webmanifest`);
  expect(response.headers["content-type"]).toMatch("application/manifest+json");
  const manifest = response.json();
  expect(manifest).toMatchObject({
    scope: "/t/",
    start_url: `/t/${secret}`,
    display: "standalone",
  });
  expect(manifest.icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual([
    "192x192",
    "512x512",
  ]);
  expect((await opened.http.inject(manifest.icons[0].src)).body).toBe("a picture");
  for (const path of [
    "/t/K001/manifest.webmanifest",
    "/icons/other.png",
    "/icons/ticket-999.png",
  ]) {
    expect((await opened.http.inject(path)).statusCode).toBe(404);
  }
});
