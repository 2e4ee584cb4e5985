import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import { startTcpProxy } from "./tcp-proxy.ts";

/** A server that answers every piece with the same. */
async function startEcho() {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (bytes: Buffer) => {
      heard.push(bytes.toString());
      socket.write(bytes);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  const { port } = address;
  return { heard, port, [Symbol.asyncDispose]: async () => void server.close() };
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

async function said(socket: Socket): Promise<string> {
  const [bytes] = await once(socket, "data");
  return String(bytes);
}

test("a mended line passes everything, a cut one ends", async () => {
  await using echo = await startEcho();
  await using proxy = await startTcpProxy(() => echo.port);
  const socket = await open(proxy.port);
  socket.write("one");
  expect(await said(socket)).toBe("one");
  const closed = once(socket, "close");
  proxy.cut();
  await closed;
  expect(proxy.connections).toBe(1);
});

test("what is held from the server comes once the line is mended, in order", async () => {
  await using echo = await startEcho();
  await using proxy = await startTcpProxy(() => echo.port);
  const socket = await open(proxy.port);
  proxy.holdFromServer();
  socket.write("one");
  await expect.poll(() => echo.heard).toEqual(["one"]);
  expect(socket.bytesRead).toBe(0);
  proxy.mend();
  expect(await said(socket)).toBe("one");
});

test("what is held from the client does not reach the server", async () => {
  await using echo = await startEcho();
  await using proxy = await startTcpProxy(() => echo.port);
  const socket = await open(proxy.port);
  const other = await open(echo.port);
  proxy.holdFromClient();
  socket.write("held");
  other.write("beside");
  expect(await said(other)).toBe("beside");
  expect(echo.heard).toEqual(["beside"]);
  proxy.mend();
  expect(await said(socket)).toBe("held");
});

test("a delayed line is late", async () => {
  await using echo = await startEcho();
  await using proxy = await startTcpProxy(() => echo.port);
  const socket = await open(proxy.port);
  proxy.delay(100);
  const began = performance.now();
  socket.write("one");
  expect(await said(socket)).toBe("one");
  expect(performance.now() - began).toBeGreaterThanOrEqual(199);
});

test("a refusing one lets nobody in until it is mended", async () => {
  await using echo = await startEcho();
  await using proxy = await startTcpProxy(() => echo.port);
  proxy.refuse();
  const refused = connect(proxy.port, "127.0.0.1");
  await expect(once(refused, "data")).rejects.toThrow();
  proxy.mend();
  const socket = await open(proxy.port);
  socket.write("one");
  expect(await said(socket)).toBe("one");
});
