import { afterEach, expect, test } from "vitest";
import type { TicketWish } from "../../shared/protocol/commands.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import type { TicketView } from "../../shared/protocol/views.ts";
import { connect, type Connection } from "../../shared/ui/connection.ts";
import { startBlockingProxy } from "../../server/testing/blocking-proxy.ts";
import { startProcess, type ServerProcess } from "../../server/testing/server-process.ts";
import { waitUntil } from "../../server/testing/wait-until.ts";
import { counter, kiosk } from "../../server/testing/wire-client.ts";
import { ticketOverHttp } from "./over-http.ts";

type Phone = Connection<TicketView, TicketWish>;

const closing: { close(): void }[] = [];
afterEach(() => {
  for (const each of closing.splice(0)) each.close();
});

/** As the page does it, only sooner. */
function phone(url: string, secret: string): Phone {
  const connection = connect(
    { protocol: protocolVersion, audience: "ticket", secret },
    {
      url,
      resendAfter: 300,
      detour: ticketOverHttp(secret, () => () => {}, url),
      detourAfter: 50,
      lookEvery: 100,
    },
  );
  closing.push(connection);
  return connection;
}

async function office(server: ServerProcess) {
  const hall = await kiosk(server.url);
  const desk = await counter(server.url, "c1");
  closing.push(hall, desk);
  await desk.ask({ type: "TakeDuty", staff: "s01", duty: { kind: "front" } });
  const takeTicket = async () => {
    const answer = await hall.ask({ type: "TakeTicket", queue: "clearing", language: "de" });
    if (answer.kind !== "ticket") throw new Error(`a ${answer.kind} instead of a ticket`);
    return answer.ticket;
  };
  return { desk, takeTicket };
}

const shows = (page: Phone, what: string, condition: (ticket: TicketView["ticket"]) => boolean) =>
  waitUntil(what, () => {
    const { view, online } = page.current();
    return online && view !== null && condition(view.ticket);
  });

test("[W2] where sockets are blocked the phone still follows its ticket, until it is called", async () => {
  await using server = await startProcess();
  await using proxy = await startBlockingProxy(server.url);
  const { desk, takeTicket } = await office(server);
  const { secret } = await takeTicket();
  const page = phone(proxy.url, secret);
  await shows(page, "waiting", ({ status }) => status === "waiting");
  await desk.ask({ type: "CallNext" });
  await shows(page, "called", ({ status, counter: to }) => status === "called" && to !== null);
  expect(proxy.upgrades).toBeGreaterThan(0);
});

test("[W1] a command over HTTP whose answers get lost is applied once", async () => {
  await using server = await startProcess();
  await using proxy = await startBlockingProxy(server.url);
  const { takeTicket } = await office(server);
  const { secret } = await takeTicket();
  for (let i = 0; i < 3; i += 1) await takeTicket();
  const page = phone(proxy.url, secret);
  await shows(page, "that it may let others go first", (ticket) => ticket.mayLetOthersGoFirst);
  proxy.loseAnswers(2);
  // Applied again it would be refused as already done.
  expect(await page.send({ type: "LetOthersGoFirst" })).toEqual({
    ok: true,
    answer: { kind: "done" },
  });
  await shows(page, "its new place", ({ ahead }) => ahead >= 2);
});

test("once sockets pass, the phone listens again and stops asking", async () => {
  await using server = await startProcess();
  await using proxy = await startBlockingProxy(server.url);
  const { desk, takeTicket } = await office(server);
  const { secret } = await takeTicket();
  const page = phone(proxy.url, secret);
  proxy.unblock();
  await waitUntil("the socket", async () => (await server.health()).connected.ticket === 1);
  await shows(page, "waiting", ({ status }) => status === "waiting");
  const { requests } = proxy;
  await desk.ask({ type: "CallNext" });
  await shows(page, "called", ({ status }) => status === "called");
  const { uptime } = await server.health();
  await waitUntil("time for ten looks", async () => (await server.health()).uptime > uptime + 1);
  expect(proxy.requests).toBeLessThanOrEqual(requests + 1);
});

test("[D3] the server gone, the last view stays and is marked as old; a wrong secret is told", async () => {
  await using server = await startProcess();
  await using proxy = await startBlockingProxy(server.url);
  const { takeTicket } = await office(server);
  const { secret, number } = await takeTicket();
  const page = phone(proxy.url, secret);
  await shows(page, "its number", (ticket) => ticket.number === number);
  const other = phone(proxy.url, "1".repeat(39));
  await waitUntil("the refusal", () => other.current().refused === "unknown-ticket");
  await server.kill();
  await waitUntil("that it is lost", () => !page.current().online);
  expect(page.current().view?.ticket.number).toBe(number);
  expect(page.current().offlineSince).not.toBeNull();
});
