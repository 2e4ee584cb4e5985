import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { polledTicket } from "../../shared/protocol/polled-ticket.ts";
import { openHttp, type OpenedHttp } from "../testing/open-http.ts";
import { makeTemporaryDirectory, removeDirectory } from "../testing/temporary-directory.ts";

let clients: string;
let opened: OpenedHttp;
beforeEach(async () => {
  clients = makeTemporaryDirectory();
  mkdirSync(join(clients, "assets"));
  opened = await openHttp(clients);
});
afterEach(async () => {
  await opened[Symbol.asyncDispose]();
  removeDirectory(clients);
});

const look = (secret: string) => opened.http.inject(`/api/ticket/${secret}`);
const ask = (secret: string, payload: object | string) =>
  opened.http.inject({
    method: "POST",
    url: `/api/ticket/${secret}/command`,
    headers: { "content-type": "application/json" },
    payload,
  });
const wrong = "9".repeat(39);

test("[N5] a ticket's holder sees it over HTTP as by socket, and it is kept nowhere on the way", async () => {
  await opened.takeTicket();
  const { secret, number } = await opened.takeTicket();
  const response = await look(secret);
  expect(response.statusCode).toBe(200);
  expect(response.headers["cache-control"]).toBe("no-store");
  const { at, view } = polledTicket.parse(response.json());
  expect(at).toBe(opened.clock.now);
  expect(view.ticket).toMatchObject({ number, status: "waiting", ahead: 1 });
});

test.each([wrong, "K001", "constructor", "%00"])("[N5] %s opens nothing", async (secret) => {
  await opened.takeTicket();
  const [seen, asked] = [await look(secret), await ask(secret, leave())];
  expect(seen.statusCode).toBe(404);
  expect(seen.json()).toEqual({ code: "ticket-unknown" });
  expect(asked.statusCode).toBe(404);
  expect(asked.json()).toEqual({ ok: false, error: { code: "ticket-unknown" } });
});

test("[W1] a command sent twice is applied once and answered alike; refused ones are named", async () => {
  const { secret } = await opened.takeTicket();
  await opened.takeTicket();
  await opened.takeTicket();
  const letGo = { id: crypto.randomUUID(), type: "LetOthersGoFirst" };
  const [first, second] = await Promise.all([ask(secret, letGo), ask(secret, letGo)]);
  expect(first.json()).toEqual({ ok: true, answer: { kind: "done" } });
  expect(second.json()).toEqual(first.json());
  expect((await look(secret)).json().view.ticket).toMatchObject({
    ahead: 2,
    mayLetOthersGoFirst: false,
  });
  const again = await ask(secret, { ...letGo, id: crypto.randomUUID() });
  expect(again.json()).toEqual({ ok: false, error: { code: "already-let-go" } });
});

test("[W3] malformed, foreign, oversized: each has its code, and nothing changed", async () => {
  const { secret, visit } = await opened.takeTicket();
  const id = crypto.randomUUID();
  const { seq } = opened.office;
  for (const [payload, code] of [
    ["{", "malformed"],
    [{ id: "1", type: "LeaveQueue" }, "malformed"],
    [{ id, type: "LeaveQueue", visit }, "malformed"],
    [{ id, type: "CallNext" }, "not-allowed"],
    [{ id, type: "Dance" }, "unknown-command"],
    [{ id, type: "LeaveQueue", much: "x".repeat(20_000) }, "too-large"],
  ] as const) {
    const response = await ask(secret, payload);
    expect([400, 413]).toContain(response.statusCode);
    expect(response.json()).toMatchObject({ ok: false, error: { code } });
  }
  expect(opened.office.seq).toBe(seq);
});

test("[W3] who asks without end is slowed down, by a code", async () => {
  const { secret } = await opened.takeTicket();
  let last = await ask(secret, "{");
  for (let i = 0; i < 700 && last.statusCode !== 429; i += 1) last = await ask(secret, "{");
  expect(last.statusCode).toBe(429);
  expect(last.json()).toEqual({ ok: false, error: { code: "flooding" } });
  expect((await look(secret)).statusCode).toBe(200);
});

const leave = () => ({ id: crypto.randomUUID(), type: "LeaveQueue" });
