import { createServer } from "node:http";
import { connect, createServer as createTcpServer } from "node:net";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freePort } from "./testing/free-port.ts";
import { launchProcess, startProcess } from "./testing/server-process.ts";
import { makeTemporaryDirectory, removeDirectory } from "./testing/temporary-directory.ts";
import { waitUntil, within } from "./testing/wait-until.ts";
import { counter, display, kiosk } from "./testing/wire-client.ts";

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s ends the server in order and within a moment, whoever is connected",
  async (signal) => {
    await using server = await startProcess();
    const clients = [
      await kiosk(server.url),
      await counter(server.url, "c1"),
      await display(server.url, "eg"),
    ];
    const idle = await fetch(`${server.url}/health`);
    expect(idle.ok).toBe(true);
    await clients[0]?.raw("command", {});
    const started = performance.now();
    expect(await within("the end", server.kill(signal))).toEqual({ code: 0, signal: null });
    expect(performance.now() - started).toBeLessThan(5_000);
    for (const client of clients) client.close();
    expect(server.output()).not.toMatch(/error|rejection/i);
  },
);

test("the server ends within a moment though connections hang that never finished asking", async () => {
  await using server = await startProcess();
  const half = await Promise.all(
    ["", "GET /health HTTP/1.1\r\n"].map((start) => hang(server.port, start)),
  );
  const started = performance.now();
  expect(await server.kill("SIGTERM")).toEqual({ code: 0, signal: null });
  expect(performance.now() - started).toBeLessThan(5_000);
  for (const socket of half) socket.destroy();
});

test("[S-1] the server ends within a moment though a printer hangs in the middle of a slip", async () => {
  await using printer = await hangingPrinter();
  const variant = {
    printers: "free",
    set: [[["printers", "hall", "port"], printer.port]],
  } as const;
  await using server = await startProcess({ variant, args: ["--no-paper"] });
  const hall = await kiosk(server.url);
  await hall.ask({ type: "TakeTicket", queue: "clearing", language: "de" });
  await within("a slip on its way", printer.slip);
  const started = performance.now();
  expect(await server.kill("SIGTERM")).toEqual({ code: 0, signal: null });
  expect(performance.now() - started).toBeLessThan(8_000);
  hall.close();
});

test("[J1] what is asked while the server ends is answered and kept, or refused; never half of both", async () => {
  await using server = await startProcess();
  const hall = await kiosk(server.url, "hall", { reconnect: false });
  const wish = { type: "TakeTicket", queue: "clearing", language: "de" } as const;
  let granted = 0;
  const end = new AbortController();
  const ended = hall.disconnected().then(() => end.abort());
  const ask = async () => {
    while (!end.signal.aborted) {
      const reply = await Promise.race([hall.send(wish), ended]);
      if (typeof reply === "object" && reply.ok) granted += 1;
    }
  };
  const askers = [ask(), ask(), ask()];
  await waitUntil("some tickets", () => granted >= 20);
  expect(await server.kill("SIGTERM")).toEqual({ code: 0, signal: null });
  await Promise.all(askers);

  await using again = await startProcess({ data: server.data });
  const fresh = await kiosk(again.url);
  const answer = await fresh.ask(wish);
  const ahead = answer.kind === "ticket" ? answer.ticket.ahead : 0;
  expect(ahead).toBeGreaterThanOrEqual(granted);
  for (const client of [hall, fresh]) client.close();
});

test("[J2] a second server on the same data is refused, and the first one is not disturbed", async () => {
  await using first = await startProcess();
  await using second = await launchProcess({ data: first.data, keepAddress: true });
  expect((await second.exited).code).toBe(1);
  expect(second.output()).toContain(first.data);
  expect(second.output()).toContain("another Wartemarke server");
  expect(await first.health()).toMatchObject({ status: "ok" });
});

test("a port that is taken is named, with what to do about it", async () => {
  const port = await freePort();
  const other = createServer();
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  other.listen(port, "127.0.0.1", resolve);
  await listening;
  await using server = await launchProcess({ port });
  expect((await server.exited).code).toBe(1);
  expect(server.output()).toContain(`Port ${port} is taken`);
  other.close();
});

test("[J2] damaged data, or a place that cannot hold data, are named with what to do about it", async () => {
  const directory = makeTemporaryDirectory();
  writeFileSync(join(directory, "wartemarke.sqlite"), "no database".repeat(1_000));
  await using damaged = await launchProcess({ data: directory });
  expect((await damaged.exited).code).toBe(1);
  expect(damaged.output()).toContain(`The data in ${directory} are damaged`);
  expect(damaged.output()).toContain("npm run restore");

  const file = join(directory, "file");
  writeFileSync(file, "");
  await using nowhere = await launchProcess({ data: file, keepAddress: true });
  expect((await nowhere.exited).code).toBe(1);
  expect(nowhere.output()).toContain(`The data directory ${file} cannot be used`);
  removeDirectory(directory);
});

test.each([
  [["--host", "0.0.0.0"], "--access open is for loopback only"],
  [["--cert", "certificate.pem"], "--cert and --key belong together"],
  [["--public-host", "0.0.0.0"], "--public-host needs --public-port"],
  [["--cert", "nowhere.pem", "--key", "nowhere.key"], "nowhere.pem cannot be read"],
])("[X7] %j is refused with the reason", async (args, reason) => {
  await using server = await launchProcess({ args });
  expect((await server.exited).code).toBe(1);
  expect(server.output()).toContain(reason);
});

/** A connection that sends what it is given and then nothing more. */
async function hang(port: number, start: string) {
  const socket = connect(port, "127.0.0.1");
  const { promise: connected, resolve } = Promise.withResolvers<void>();
  socket.once("connect", resolve);
  socket.on("error", () => socket.destroy());
  await connected;
  socket.write(start);
  return socket;
}

/** A printer that says it is well, takes a slip and never says that it is done. */
async function hangingPrinter() {
  const { promise: slip, resolve: begun } = Promise.withResolvers<void>();
  const server = createTcpServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.on("data", (data) => {
      const [first, second, which] = data;
      if (data.length === 3 && first === 0x10 && second === 0x04) {
        socket.write(Buffer.from([which === 1 ? 0x16 : 0x12]));
      } else begun();
    });
  });
  const port = await freePort();
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  server.listen(port, "127.0.0.1", resolve);
  await listening;
  return {
    port,
    slip,
    async [Symbol.asyncDispose]() {
      server.close();
    },
  };
}
