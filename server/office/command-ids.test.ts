import { expect, test } from "vitest";
import { counter, kiosk, leave, signOn, ticket } from "../../shared/testing/requests.ts";
import { openOffice } from "../testing/open-office.ts";

test("[W1][N2] the same command twice at once is decided once and answered alike", async () => {
  const { office, journal } = await openOffice();
  const before = office.seq;
  const replies = await Promise.all(
    Array.from({ length: 5 }, () => office.submit("same", ticket("clearing"))),
  );
  const [first] = replies;
  expect(first).toMatchObject({ ok: true });
  for (const reply of replies) expect(reply).toEqual(first);
  const events = [...journal.events(before)].map(({ event }) => event.type);
  expect(events.filter((type) => type === "TicketIssued")).toHaveLength(1);
});

test("[W1] the same command later, and after a restart, gets the answer it got", async () => {
  const { office, journal, clock } = await openOffice();
  const first = await office.submit("same", ticket("clearing"));
  clock.pass(3_600_000);
  expect(await office.submit("same", ticket("clearing"))).toEqual(first);
  await office.close();

  const again = await openOffice({ journal, at: clock.now });
  expect(await again.office.submit("same", ticket("clearing"))).toEqual(first);
});

test("[W1] a command's id used for another command, by another kiosk, counter or phone is refused and not answered", async () => {
  const { office } = await openOffice();
  await office.submit("mine", ticket("clearing"));
  await office.submit("desk", signOn("c1", "s01"));
  const { seq } = office;
  const reused = { ok: false, error: { code: "command-id-reused" } };
  const command = { type: "TakeTicket", queue: "clearing", language: "de" } as const;
  const fromSide = { role: "kiosk", kiosk: "side", command } as const;
  const rejoin = kiosk({ type: "Rejoin", secret: "0".repeat(39) });
  expect(await office.submit("mine", rejoin)).toEqual(reused);
  expect(await office.submit("mine", fromSide)).toEqual(reused);
  expect(await office.submit("mine", counter("c1", { type: "CallNext" }))).toEqual(reused);
  expect(await office.submit("mine", leave(1))).toEqual(reused);
  expect(await office.submit("desk", signOn("c2", "s01"))).toEqual(reused);
  expect(office.seq).toBe(seq);
});

test("[W1] a refusal is not kept: the same id may be granted once it can be", async () => {
  const { office } = await openOffice();
  await office.submit(null, signOn("c1", "s01"));
  const next = counter("c1", { type: "CallNext" });
  expect(await office.submit("next", next)).toEqual({
    ok: false,
    error: { code: "nobody-waiting" },
  });
  await office.submit(null, ticket("clearing"));
  expect(await office.submit("next", next)).toMatchObject({ ok: true });
});

test("[C6] commands that arrive together are decided one after the other", async () => {
  const { office } = await openOffice();
  await office.submit(null, signOn("c1", "s01"));
  await office.submit(null, signOn("c3", "s03"));
  await office.submit(null, ticket("clearing"));
  const [first, second] = await Promise.all([
    office.submit("one", counter("c1", { type: "CallNext" })),
    office.submit("two", counter("c3", { type: "CallNext" })),
  ]);
  expect(first).toMatchObject({ ok: true, answer: { number: "K001" } });
  expect(second).toEqual({ ok: false, error: { code: "nobody-waiting" } });
});

test("a closed office answers what came before and refuses what comes later", async () => {
  const { office } = await openOffice();
  const early = office.submit("early", ticket("clearing"));
  const closed = office.close();
  expect(await early).toMatchObject({ ok: true });
  await closed;
  expect(await office.submit("late", ticket("clearing"))).toEqual({
    ok: false,
    error: { code: "stopping" },
  });
});
