import { io } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audienceKinds } from "../../shared/protocol/handshake.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import { listenSockets, type ListeningSockets } from "../testing/listen-sockets.ts";
import { within } from "../testing/wait-until.ts";
import { mayEnter } from "./entrance.ts";

let server: ListeningSockets;
beforeAll(async () => {
  server = await listenSockets();
  server.open();
});
afterAll(() => server[Symbol.asyncDispose]());

const handshakes = {
  kiosk: {},
  display: { area: "eg" },
  counter: { counter: "c1" },
  planner: { counter: "c1", queue: "appointments", from: "2026-11-23", days: 1 },
  worklist: { counter: "c1", team: "work", from: 0 },
  case: { counter: "c1", case: "2026-000123-7" },
  tool: { token: "a token of the test's own" },
} as const;

/** What a connection with these headers is told. */
async function told(audience: keyof typeof handshakes, headers: Readonly<Record<string, string>>) {
  const socket = io(server.url, {
    auth: { protocol: protocolVersion, audience, ...handshakes[audience] },
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    extraHeaders: headers,
  });
  const { promise, resolve } = Promise.withResolvers<string>();
  socket.once("connect", () => resolve("let in"));
  socket.once("connect_error", ({ message }) => resolve(message));
  const answer = await within("an answer", promise);
  socket.close();
  return answer;
}

test.each(["kiosk", "display", "counter", "planner", "worklist", "case", "tool"] as const)(
  "[X7] where access is open, a %s that comes through a proxy or under another name is not let in",
  async (audience) => {
    expect(await told(audience, {})).toBe(audience === "case" ? "unknown-case" : "let in");
    for (const headers of [
      { "x-forwarded-for": "127.0.0.1" },
      { "x-forwarded-host": "localhost" },
      { forwarded: "for=127.0.0.1" },
      { via: "1.1 proxy" },
      { host: "warten.example.org" },
    ]) {
      expect([headers, await told(audience, headers)]).toEqual([headers, "not-allowed"]);
    }
  },
);

test("[X7] a ticket's holder may come through a proxy, and nobody else by the public's listener", () => {
  const proxied = { address: "127.0.0.1", fromOwnMachine: false };
  const straight = { address: "127.0.0.1", fromOwnMachine: true };
  for (const audience of audienceKinds) {
    for (const access of ["open", "enrolled"] as const) {
      const enter = (side: "office" | "public" | "tools", from: typeof proxied) =>
        mayEnter(audience, { side, ...from }, access);
      const isTicket = audience === "ticket";
      expect(enter("public", straight)).toBe(isTicket);
      expect(enter("public", proxied)).toBe(isTicket);
      expect(enter("tools", straight)).toBe(audience === "tool");
      expect(enter("tools", proxied)).toBe(false);
      expect(enter("office", straight)).toBe(true);
      const enrolled = access === "enrolled" && audience !== "tool";
      expect(enter("office", proxied)).toBe(isTicket || enrolled);
    }
  }
});
