import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { startProcess, type ServerProcess } from "../testing/server-process.ts";
import { counter, display, kiosk, ticket, tool } from "../testing/wire-client.ts";
import { makeLink, open } from "../testing/wire-link.ts";

let server: ServerProcess;
let sequence = 0;

beforeAll(async () => {
  server = await startProcess();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(async () => {
  ({ sequence } = await server.health());
});
afterEach(async () => {
  // Whatever came in: nothing changed, and the server still answers.
  expect(await server.health()).toMatchObject({ sequence, journal: "ok" });
});

/** Of an unknown length: a check that compares it with a number throws. */
const endless = { length: { valueOf: 1, toString: 1 } };

const refusalOf = async (auth: Readonly<Record<string, unknown>>): Promise<string> => {
  const link = makeLink<never>(server.url, auth, { reconnect: false });
  try {
    await open(link);
    return "let in";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    link.close();
  }
};

describe("a handshake", () => {
  test.each([
    [{ protocol: 2, audience: "kiosk" }, "protocol-version"],
    [{ protocol: "1", audience: "kiosk" }, "protocol-version"],
    [{}, "protocol-version"],
    [{ protocol: 1, audience: "manager" }, "unknown-audience"],
    [{ protocol: 1, audience: "__proto__" }, "unknown-audience"],
    [{ protocol: 1 }, "unknown-audience"],
    [{ protocol: 1, audience: "kiosk", kiosk: "cellar" }, "unknown-kiosk"],
    [{ protocol: 1, audience: "kiosk", kiosk: "constructor" }, "unknown-kiosk"],
    [{ protocol: 1, audience: "kiosk", area: "eg" }, "malformed-handshake"],
    [{ protocol: 1, audience: "display", area: "cellar" }, "unknown-area"],
    [{ protocol: 1, audience: "display" }, "malformed-handshake"],
    [{ protocol: 1, audience: "counter", counter: "c99" }, "unknown-counter"],
    [{ protocol: 1, audience: "counter", counter: { $ne: null } }, "malformed-handshake"],
    [{ protocol: 1, audience: "ticket", secret: "0".repeat(39) }, "unknown-ticket"],
    [{ protocol: 1, audience: "ticket", secret: "K001" }, "unknown-ticket"],
    [{ protocol: 1, audience: "ticket" }, "unknown-ticket"],
    [{ protocol: 1, audience: "tool", token: "a".repeat(32) }, "not-allowed"],
    [{ protocol: 1, audience: "tool" }, "malformed-handshake"],
    // A length that no operator can compare with a number.
    [
      { protocol: 1, audience: "tool", token: { length: { valueOf: 1, toString: 1 } } },
      "malformed-handshake",
    ],
  ])("[W3] %j is refused as %s", async (auth, fault) => {
    expect(await refusalOf(auth)).toBe(fault);
  });

  test.each([
    { audience: "ticket", secret: endless },
    { audience: "display", area: endless },
    { audience: "kiosk", proof: { device: endless, nonce: endless, signature: endless } },
    { audience: "kiosk", proof: { device: "d-1", nonce: "n", signature: "s", version: endless } },
    { audience: "tool", token: endless },
  ])("[W3] a length that is no number is refused: %j", async (auth) => {
    expect(await refusalOf({ protocol: 1, ...auth })).toMatch(/malformed-handshake|unknown-ticket/);
  });

  test("[W3] a page of another site is refused, whatever it says; one of ours is not", async () => {
    expect(await upgradeFrom("https://example.org")).toBe(400);
    expect(await upgradeFrom("null")).toBe(400);
    expect(await upgradeFrom(server.url)).toBe("open");
  });

  test("[W3] polling is not spoken here", async () => {
    const { status } = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`);
    expect(status).toBe(400);
  });
});

const polluted = `{"id":"0193f0c8-7d11-4c57-8b6e-3f2a5a6c7d8e","type":"TakeTicket","queue":"clearing","language":"de","__proto__":{"admin":true}}`;
const id = "0193f0c8-7d11-4c57-8b6e-3f2a5a6c7d8e";

describe("a kiosk's command", () => {
  test.each([
    ["no body", undefined, "malformed"],
    ["null", null, "malformed"],
    ["a text", "TakeTicket", "malformed"],
    ["a number", 17, "malformed"],
    ["a list", [{ id, type: "TakeTicket" }], "unknown-command"],
    ["nothing in it", {}, "unknown-command"],
    ["an unknown type", { id, type: "OpenDoor" }, "unknown-command"],
    ["a type of every object", { id, type: "constructor" }, "unknown-command"],
    ["a type that is no text", { id, type: ["TakeTicket"] }, "unknown-command"],
    ["an id that is none", { ...take(), id: "1" }, "malformed"],
    ["no id", { type: "TakeTicket", queue: "clearing", language: "de" }, "malformed"],
    ["a queue that is no key", { ...take(), queue: "__proto__" }, "malformed"],
    ["a queue that is an object", { ...take(), queue: { toString: "clearing" } }, "malformed"],
    ["a length that is none", { id, type: "CheckIn", language: "de", code: endless }, "malformed"],
    ["a queue nobody has", { ...take(), queue: "cellar" }, "unknown-name"],
    ["a queue of every object", { ...take(), queue: "constructor" }, "unknown-name"],
    ["a criterion of every object", { ...take("emergency"), criterion: "constructor" }, "any"],
    ["something more", { ...take(), priority: 1 }, "malformed"],
    ["something more of every object", JSON.parse(polluted), "malformed"],
    [
      "a code of bytes",
      { id, type: "CheckIn", language: "de", code: Buffer.alloc(20) },
      "malformed",
    ],
    ["a command of staff", { id, type: "CallNext" }, "not-allowed"],
    ["a command of a phone", { id, type: "LeaveQueue" }, "not-allowed"],
    [
      "a command of the office's tools",
      { id, type: "CancelAppointment", code: "1" },
      "not-allowed",
    ],
    [
      "a command of the server itself",
      { id, type: "TurnDay", day: "2030-01-01" },
      "unknown-command",
    ],
    ["20 kB in it", { ...take(), queue: "x".repeat(20_000) }, "too-large"],
  ])("[W3] with %s gets an error code and changes nothing", async (_, body, code) => {
    const client = await kiosk(server.url);
    const args = body === undefined ? [] : [body];
    const reply = await client.raw("command", ...args);
    expect(reply).toMatchObject({ ok: false, error: { code: expect.any(String) } });
    if (code !== "any") expect(reply).toMatchObject({ error: { code } });
    client.close();
  });

  test("[W3] that does not fit says which field, and what was expected", async () => {
    const client = await kiosk(server.url);
    const reply = await client.raw("command", { ...take(), language: "Deutsch!" });
    expect(reply).toMatchObject({ error: { code: "malformed", path: "language" } });
    client.close();
  });

  test("[W3] of lists in lists, as deep as a message can be, is an error of that command only", async () => {
    const client = await kiosk(server.url);
    for (const depth of [1_000, 7_000, 30_000]) {
      const lists = "[".repeat(depth) + "]".repeat(depth);
      for (const body of [lists, `{"type":"TakeTicket","queue":${lists}}`]) {
        // By hand: the client's own encoder gives up on such depths.
        client.socket.io.engine.write(`2["command",${body}]`);
        expect(await client.raw("command", {})).toMatchObject({ ok: false });
      }
    }
    client.close();
  });

  test("[W3] without an acknowledgement is no error for anybody", async () => {
    const client = await kiosk(server.url);
    client.socket.emit("command");
    client.socket.emit("command", { id, type: "OpenDoor" });
    client.socket.emit("command", null, "no function");
    expect(await client.raw("command", {})).toMatchObject({ ok: false });
    client.close();
  });
});

test("[W3] every other event is unknown, also those Node or Socket.IO know", async () => {
  const client = await kiosk(server.url);
  for (const event of ["view", "error", "message", "data", "close", "__proto__", "toString"]) {
    expect(await client.raw(event, {})).toEqual({ ok: false, error: { code: "unknown-event" } });
  }
  client.close();
});

test("[W3] a display may send nothing, a tool sees nothing, a phone only leaves the queue", async () => {
  const hall = await display(server.url, "eg");
  for (const body of [take(), { id, type: "CallNext" }, null]) {
    expect(await hall.raw("command", body)).toEqual({ ok: false, error: { code: "not-allowed" } });
  }
  const importer = await tool(server.url, server.toolToken, { record: true });
  const desk = await counter(server.url, "c1");
  const replies = [
    await importer.raw("command", take()),
    await desk.raw("command", take()),
    await desk.raw("command", { id, type: "ImportAppointment" }),
  ];
  for (const reply of replies) expect(reply).toEqual({ ok: false, error: { code: "not-allowed" } });
  expect(importer.frames.length).toBeGreaterThan(0);
  expect(importer.frames.some((frame) => frame.includes('"view"'))).toBe(false);
  for (const client of [hall, importer, desk]) client.close();
});

test("[W3] a message beyond the transport's limit ends its connection and nobody else's", async () => {
  const other = await kiosk(server.url);
  const huge = await kiosk(server.url, "hall", { reconnect: false });
  const ended = huge.disconnected();
  huge.socket.emit("command", { ...take(), queue: "x".repeat(100_000) });
  expect(await ended).toBe("transport close");
  expect(await other.raw("command", {})).toMatchObject({ ok: false });
  expect(other.socket.connected).toBe(true);
  other.close();
});

test("[W3] a flood is told so and ended, while others are answered", async () => {
  const other = await kiosk(server.url);
  const loud = await kiosk(server.url, "hall", { reconnect: false });
  const ended = loud.disconnected();
  const codes = new Set<string>();
  // More than pass in the time the server takes for them, however slow the machine.
  for (let count = 0; count < 12_000; count += 1) {
    loud.socket.emit("command", { id, type: "OpenDoor" }, (reply: unknown) => {
      codes.add(JSON.stringify(reply));
    });
  }
  const meanwhile = await other.raw("command", { ...take(), queue: "cellar" });
  expect(await ended).toBe("io server disconnect");
  expect(meanwhile).toMatchObject({ error: { code: "unknown-name" } });
  expect([...codes].some((code) => code.includes("flooding"))).toBe(true);
  expect(codes.size).toBe(2);
  expect(other.socket.connected).toBe(true);
  other.close();
});

test("[N5] the number alone, or half a secret, opens no phone page", async () => {
  const client = await kiosk(server.url);
  const answer = await client.ask({ type: "TakeTicket", queue: "clearing", language: "de" });
  ({ sequence } = await server.health());
  const secret = answer.kind === "ticket" ? answer.ticket.secret : "";
  const guesses = [answer.kind === "ticket" ? answer.ticket.number : "", secret.slice(1), "K001"];
  for (const guess of guesses) {
    await expect(ticket(server.url, guess)).rejects.toThrow("unknown-ticket");
  }
  (await ticket(server.url, secret)).close();
  client.close();
});

function take(queue = "clearing") {
  return { id, type: "TakeTicket", queue, language: "de" };
}

/** What becomes of a WebSocket opened by a page of an origin: its HTTP status when refused. */
function upgradeFrom(origin: string): Promise<number | undefined | "open"> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined | "open">();
  const address = `${server.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { origin });
  socket.once("unexpected-response", (_request, { statusCode }) => resolve(statusCode));
  socket.once("open", () => resolve("open"));
  socket.once("error", reject);
  return promise.finally(() => {
    socket.removeAllListeners().on("error", () => {});
    socket.terminate();
  });
}
