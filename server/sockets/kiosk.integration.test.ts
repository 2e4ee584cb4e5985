import { expect, test } from "vitest";
import { hour } from "../../shared/domain/instant.ts";
import { weekdays } from "../../shared/domain/definition.ts";
import { appointment } from "../testing/appointment.ts";
import { startProcess } from "../testing/server-process.ts";
import { counter, kiosk, tool } from "../testing/wire-client.ts";

const twoKiosks = { set: [[["kiosks", "side"], { area: "og" }]] } as const;

test("[A6] five wrong codes pause the codes of this kiosk, of no other, and nothing but codes", async () => {
  await using server = await startProcess({ variant: twoKiosks });
  const guessed = await kiosk(server.url, "hall");
  const other = await kiosk(server.url, "side");
  const wrong = { type: "CheckIn", code: "000000000000", language: "de" } as const;
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    expect(await guessed.send(wrong)).toMatchObject({ error: { code: "code-unknown" } });
  }

  const paused = await guessed.send(wrong);
  expect(paused).toMatchObject({ ok: false, error: { code: "code-entry-paused" } });
  await guessed.views.where("a pause", ({ codeEntryPausedUntil }) => codeEntryPausedUntil !== null);
  expect(
    await guessed.send({ type: "TakeTicket", queue: "clearing", language: "de" }),
  ).toMatchObject({
    ok: true,
  });
  expect(await other.send(wrong)).toMatchObject({ error: { code: "code-unknown" } });
  expect(other.views.view.codeEntryPausedUntil).toBeNull();
  for (const client of [guessed, other]) client.close();
});

test("[A6][A3] a code that is right is not counted as wrong, whatever else refuses it", async () => {
  await using server = await startProcess();
  const hall = await kiosk(server.url);
  const importer = await tool(server.url, server.toolToken);
  const booked = await importer.ask(appointment(3 * hour));
  const code = booked.kind === "appointment" ? booked.code : "";
  const codes = new Set<string>();
  for (let attempt = 1; attempt <= 6; attempt += 1) {
    const reply = await hall.send({ type: "CheckIn", code, language: "de" });
    codes.add(reply.ok ? "ok" : reply.error.code);
  }
  // Three hours early: today, or after midnight another day.
  expect(["appointment-too-early", "appointment-other-day"]).toContain([...codes].join());
  for (const client of [hall, importer]) client.close();
});

test("[N3] a queue that is closed now gives no ticket and says when it opens; the others do", async () => {
  // Open on the day after tomorrow only: closed now, whenever and wherever this test runs.
  const later = new Date(Date.now() + 2 * 86_400_000);
  const short = later.toLocaleString("en", { timeZone: "Europe/Berlin", weekday: "short" });
  const day = weekdays.find((weekday) => weekday === short.toLowerCase()) ?? "mon";
  const hours = { [day]: ["08:00-12:00"] };
  await using server = await startProcess({
    variant: { set: [[["queues", "clearing", "opening"], hours]] },
  });
  const hall = await kiosk(server.url);
  const { sequence } = await server.health();

  const refused = await hall.send({ type: "TakeTicket", queue: "clearing", language: "de" });

  expect(refused).toMatchObject({ ok: false, error: { code: "queue-closed" } });
  const shown = hall.views.view.queues["clearing"];
  expect(shown?.state).toBe("closed");
  const opens = shown?.opensAt ?? 0;
  expect(opens).toBeGreaterThan(Date.now());
  expect(refused).toMatchObject({ error: { opensAt: opens } });
  expect(hall.views.view.closed).toBe(false);
  expect(await server.health()).toMatchObject({ sequence });
  expect(await hall.ask({ type: "TakeTicket", queue: "collection", language: "de" })).toMatchObject(
    {
      ticket: { number: "A001" },
    },
  );
  hall.close();
});

test("[N2] a double touch gives one ticket, told twice", async () => {
  await using server = await startProcess();
  const hall = await kiosk(server.url);
  const desk = await counter(server.url, "c1");
  const id = crypto.randomUUID();
  const touch = () => hall.send({ type: "TakeTicket", queue: "clearing", language: "de" }, id);
  const [first, second] = await Promise.all([touch(), touch()]);
  expect(first).toMatchObject({ ok: true, answer: { ticket: { number: "K001" } } });
  expect(second).toEqual(first);
  await desk.views.where("one waiting", ({ waiting }) => Object.keys(waiting).length === 1);
  for (const client of [hall, desk]) client.close();
});
