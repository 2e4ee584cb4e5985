import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { book, person, signOn, ticket, checkIn } from "../../shared/testing/requests.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { listenSockets } from "../testing/listen-sockets.ts";
import { counter, display, kiosk, ticket as phone } from "../testing/wire-client.ts";
import { makeLink } from "../testing/wire-link.ts";
import { waitUntil } from "../testing/wait-until.ts";

const broken = () => {
  throw new Error("the disk does not answer");
};

test("[W2] a client that comes before the server is open is turned away, comes again and has its view", async () => {
  await using server = await listenSockets();
  const early = makeLink(server.url, { protocol: 1, audience: "kiosk" });
  const arrivals: string[] = [];
  early.socket.on("connect", () => arrivals.push("connect"));
  early.socket.on("view", () => arrivals.push("view"));
  let refusals = 0;
  early.socket.io.on("reconnect_attempt", () => (refusals += 1));
  early.socket.connect();
  await waitUntil("turned away twice", () => refusals >= 2);
  expect(arrivals).toEqual([]);
  server.open();
  await waitUntil("a view", () => arrivals.length === 2);
  expect(arrivals).toEqual(["connect", "view"]);
  early.close();
});

test("[W2] a view that cannot be made is logged, costs nobody else a view, and comes later", async () => {
  await using server = await listenSockets();
  server.open();
  const { office, people } = server;
  await office.submit(null, signOn("c3", "s03"));
  const booked = await office.submit(null, book(wallTime("09:30"), { person: person(17) }));
  const code = booked.ok && booked.answer.kind === "appointment" ? booked.answer.code : "";
  await office.submit(null, checkIn(code));
  const desk = await counter(server.url, "c3");
  const hall = await display(server.url, "og");
  const found = people.person.bind(people);
  people.person = broken;

  expect(await desk.send({ type: "CallNext" })).toMatchObject({ ok: true });
  await hall.views.where("the call", ({ calls }) => calls["T001"] !== undefined);
  await waitUntil("it is logged", () => server.logged.includes("error: a view could not be made"));
  expect(desk.views.view.current).toBeNull();

  people.person = found;
  server.publisher.publish();
  await desk.views.where("the visit", ({ current }) => current?.name === "Visitor 17");

  // With nothing to show at all the client is asked to come again.
  people.person = broken;
  desk.close();
  await waitUntil("it has left", () => server.sockets.connected.counter === 0);
  const late = makeLink(
    server.url,
    { protocol: 1, audience: "counter", counter: "c3" },
    { reconnect: false },
  );
  const end = late.disconnected();
  late.socket.connect();
  expect(await end).toBe("io server disconnect");
  hall.close();
});

test("[W3] connections beyond the limit are refused by name", async () => {
  await using server = await listenSockets({
    connections: 2,
    burst: 10,
    perSecond: 10,
    stuck: 5_000,
    again: 250,
  });
  server.open();
  const [first, second] = [await kiosk(server.url), await kiosk(server.url)];
  await expect(kiosk(server.url)).rejects.toThrow("too-many-connections");
  first.close();
  await waitUntil("room for another", async () => {
    const third = await kiosk(server.url).catch(() => null);
    third?.close();
    return third !== null;
  });
  second.close();
});

test("[W3] a burst up to the limit is answered; one message more ends the connection", async () => {
  await using server = await listenSockets({
    connections: 10,
    burst: 10,
    perSecond: 1,
    stuck: 5_000,
    again: 250,
  });
  server.open();
  await server.office.submit(null, ticket("clearing"));
  const loud = await kiosk(server.url, "hall", { reconnect: false });
  const ended = loud.disconnected();
  const replies = await Promise.all(
    Array.from({ length: 11 }, () => loud.raw("command", { type: "Nonsense" })),
  );
  expect(replies.slice(0, 10)).toEqual(
    Array.from({ length: 10 }, () => ({ ok: false, error: { code: "unknown-command" } })),
  );
  expect(replies[10]).toEqual({ ok: false, error: { code: "flooding" } });
  expect(await ended).toBe("io server disconnect");
});

test("[W3] a client that asks, answers the heartbeat and never reads is cut off, and nobody else is", async () => {
  const limits = { connections: 10, burst: 1_000_000, perSecond: 1_000_000, stuck: 300, again: 0 };
  await using server = await listenSockets(limits);
  server.open();
  const hall = await kiosk(server.url);
  const address = `${server.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
  const deaf = new WebSocket(address, { perMessageDeflate: false });
  deaf.on("message", (data) => {
    if (String(data).startsWith("0"))
      deaf.send('40{"protocol":1,"audience":"counter","counter":"c1"}');
    if (String(data).startsWith("42")) deaf.pause();
  });
  await waitUntil("it has its view", () => deaf.isPaused && server.sockets.connected.counter === 1);
  await waitUntil("it is cut off", () => {
    for (let asked = 0; asked < 200; asked += 1) deaf.send('42["resync"]');
    deaf.send("3");
    return server.sockets.connected.counter === 0;
  });
  expect(server.sockets.connected.kiosk).toBe(1);
  expect(await hall.send({ type: "TakeTicket", queue: "clearing", language: "de" })).toMatchObject({
    ok: true,
  });
  deaf.terminate();
  hall.close();
});

test("[W3] phones cannot crowd out the office's own devices", async () => {
  await using server = await listenSockets({
    connections: 5,
    burst: 10,
    perSecond: 10,
    stuck: 5_000,
    again: 250,
  });
  server.open();
  const hall = await kiosk(server.url);
  const taken = await hall.send({ type: "TakeTicket", queue: "clearing", language: "de" });
  const secret = taken.ok && taken.answer.kind === "ticket" ? taken.answer.ticket.secret : "";
  const phones = [];
  for (let place = 0; place < 3; place += 1) phones.push(await phone(server.url, secret));
  await expect(phone(server.url, secret)).rejects.toThrow("too-many-connections");
  const second = await kiosk(server.url);
  for (const client of [hall, second, ...phones]) client.close();
});
