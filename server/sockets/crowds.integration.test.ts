import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { listenSockets, type ListeningSockets } from "../testing/listen-sockets.ts";
import { kiosk, ticket as phone } from "../testing/wire-client.ts";
import { waitUntil } from "../testing/wait-until.ts";

/** A connection that never says who it is. */
async function stranger({ url }: ListeningSockets): Promise<WebSocket> {
  const address = `${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
  const silent = new WebSocket(address);
  // Being cut off is what it is here for.
  silent.on("error", () => {});
  await once(silent, "message");
  return silent;
}

async function secretOf(client: Awaited<ReturnType<typeof kiosk>>): Promise<string> {
  const taken = await client.send({ type: "TakeTicket", queue: "clearing", language: "de" });
  return taken.ok && taken.answer.kind === "ticket" ? taken.answer.ticket.secret : "";
}

test("[W3] connections that never say who they are keep nobody out", async () => {
  await using server = await listenSockets({ connections: 3, waiting: 10 });
  server.open();
  const silent = await Promise.all(Array.from({ length: 5 }, () => stranger(server)));
  const hall = await kiosk(server.url);
  const ticket = await phone(server.url, await secretOf(hall));
  for (const client of [hall, ticket]) client.close();
  for (const client of silent) client.terminate();
});

test("[W3] of too many that never say who they are, the longest waiting gives way", async () => {
  await using server = await listenSockets({ waiting: 2 });
  server.open();
  const first = await stranger(server);
  const ended = once(first, "close");
  const others = [await stranger(server), await stranger(server)];
  await ended;
  expect(others.map(({ readyState }) => readyState)).toEqual([WebSocket.OPEN, WebSocket.OPEN]);
  const hall = await kiosk(server.url);
  // Who was let in is no longer in anybody's way.
  others.push(await stranger(server), await stranger(server));
  expect(await hall.send({ type: "TakeTicket", queue: "clearing", language: "de" })).toMatchObject({
    ok: true,
  });
  hall.close();
  for (const client of others) client.terminate();
});

test("[W3] one ticket does not take the connections of all others", async () => {
  await using server = await listenSockets({ shares: { device: 2, ticket: 2 } });
  server.open();
  const hall = await kiosk(server.url);
  const [own, other] = [await secretOf(hall), await secretOf(hall)];
  const phones = [await phone(server.url, own), await phone(server.url, own)];
  await expect(phone(server.url, own)).rejects.toThrow("too-many-connections");
  phones.push(await phone(server.url, other));
  phones.shift()?.close();
  await waitUntil("room for the ticket again", async () => {
    const again = await phone(server.url, own).catch(() => null);
    again?.close();
    return again !== null;
  });
  for (const client of [hall, ...phones]) client.close();
});

test("[W3] nobody holds a connection that asks to become something else", async () => {
  await using server = await listenSockets();
  server.open();
  const { hostname, port } = new URL(server.url);
  const line = connect(Number(port), hostname);
  line.write("GET /anything HTTP/1.1\r\nhost: a\r\n\r\n");
  await once(line, "data");
  const closed = once(line.resume(), "close");
  line.write("GET /anything HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n");
  await closed;
  const hall = await kiosk(server.url);
  hall.close();
});
