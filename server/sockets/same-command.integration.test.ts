import { expect, test } from "vitest";
import { freePort } from "../testing/free-port.ts";
import { makeTemporaryDirectory, removeDirectory } from "../testing/temporary-directory.ts";
import { startProcess } from "../testing/server-process.ts";
import { counter, kiosk, ticket } from "../testing/wire-client.ts";

const wish = { type: "TakeTicket", queue: "clearing", language: "de" } as const;

test("[W1] one command from two connections at the same time, and again after a restart, is one ticket", async () => {
  const data = makeTemporaryDirectory();
  const port = await freePort();
  const id = crypto.randomUUID();
  const before = await startProcess({ data, port });
  const clients = [await kiosk(before.url), await kiosk(before.url)];

  const [first, second] = await Promise.all(clients.map((client) => client.send(wish, id)));
  expect(first).toMatchObject({ ok: true, answer: { ticket: { number: "K001" } } });
  expect(second).toEqual(first);

  await before[Symbol.asyncDispose]();
  const after = await startProcess({ data, port });
  for (const client of clients) expect(await client.send(wish, id)).toEqual(first);
  expect(await clients[0]?.ask(wish)).toMatchObject({ ticket: { number: "K002" } });
  for (const client of clients) client.close();
  await after[Symbol.asyncDispose]();
  removeDirectory(data);
});

test("[W1] the id of another audience's command, or of another command, is refused and tells nothing", async () => {
  await using server = await startProcess();
  const hall = await kiosk(server.url);
  const [desk, next] = [await counter(server.url, "c1"), await counter(server.url, "c2")];
  const [taken, signed] = [crypto.randomUUID(), crypto.randomUUID()];
  const answer = await hall.ask(wish, taken);
  const signOn = { type: "TakeDuty", staff: "s01", duty: { kind: "front" } } as const;
  await desk.ask(signOn, signed);
  const phone = await ticket(server.url, answer.kind === "ticket" ? answer.ticket.secret : "");
  const { sequence } = await server.health();

  const reused = { ok: false, error: { code: "command-id-reused" } };
  expect(await desk.send({ type: "CallNext" }, taken)).toEqual(reused);
  expect(await phone.send({ type: "LeaveQueue" }, taken)).toEqual(reused);
  expect(await next.send(signOn, signed)).toEqual(reused);
  expect(await hall.send({ type: "CheckIn", code: "1", language: "de" }, taken)).toEqual(reused);
  expect(await server.health()).toMatchObject({ sequence });
  for (const client of [hall, desk, next, phone]) client.close();
});
