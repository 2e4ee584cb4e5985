import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audienceKinds } from "../shared/protocol/handshake.ts";
import { protocolVersion } from "../shared/protocol/version.ts";
import { makeCertificate } from "./access/tls/self-signed.ts";
import { TestDevice } from "./testing/device.ts";
import { askOver, openOver, proveOver, showCode, type Wire } from "./testing/device-wire.ts";
import { startEnrolled, type EnrolledProcess } from "./testing/enrolled-process.ts";
import { within } from "./testing/wait-until.ts";

let server: EnrolledProcess;
beforeAll(async () => {
  server = await startEnrolled();
});
afterAll(() => server[Symbol.asyncDispose]());

/** A machine of the office at an address of its own, with our app on it. */
const machine = (from: string, app: string): Wire => ({
  url: server.officeUrl,
  from,
  origin: `app://${app}`,
  ca: server.certificate,
});

async function enrol(wire: Wire, device: TestDevice, place: string): Promise<string> {
  // As the app is before it knows whose certificate is right.
  const { ca: _, ...trustful } = wire;
  const shown = await showCode(trustful, device);
  expect(await server.device("approve", shown.code, "--place", place)).toMatchObject({ code: 0 });
  const state = await shown.state();
  if (state.state !== "approved") throw new Error(`${state.state}, not approved`);
  expect(state.place).toBe(place);
  return state.device;
}

test("[X1][X2] two devices come in over TLS from two addresses; one is revoked, falls off at once and stays out", async () => {
  const [entrance, hall] = [machine("127.0.0.2", "kiosk"), machine("127.0.0.3", "display")];
  const [kiosk, display] = [new TestDevice("kiosk"), new TestDevice("display")];
  const [kioskId, displayId] = [
    await enrol(entrance, kiosk, "hall"),
    await enrol(hall, display, "eg"),
  ];
  const asKiosk = async () =>
    openOver(entrance, {
      audience: "kiosk",
      proof: await proveOver(entrance, kiosk, kioskId, "kiosk"),
    });
  const asDisplay = async () =>
    openOver(hall, {
      audience: "display",
      area: "eg",
      proof: await proveOver(hall, display, displayId, "display"),
    });
  const [first, screen] = [await asKiosk(), await asDisplay()];
  expect(await server.health()).toMatchObject({ connected: { kiosk: 1, display: 1 } });
  expect((await server.device("list")).output).toMatch(/kiosk +online +hall/);

  const { promise: fallen, resolve } = Promise.withResolvers<string>();
  first.once("disconnect", resolve);
  expect(await server.device("revoke", kioskId)).toMatchObject({ code: 0 });
  expect(await within("its end", fallen)).toBe("io server disconnect");
  await expect(asKiosk()).rejects.toThrow("not-enrolled");
  expect(screen.connected).toBe(true);
  expect((await server.device("list")).output).toMatch(/kiosk +revoked +hall/);
  screen.close();
});

test("[X1] a stolen proof is good for nothing, and neither is one for another audience or counter", async () => {
  const wire = machine("127.0.0.2", "counter");
  const device = new TestDevice("counter");
  const id = await enrol(wire, device, "c1");
  const prove = (audience: "counter" | "kiosk" | "planner") =>
    proveOver(wire, device, id, audience);
  const proof = await prove("counter");
  const desk = await openOver(wire, { audience: "counter", counter: "c1", proof });
  const refused = (auth: object) =>
    openOver(wire, auth).then(
      () => "let in",
      (error: Error) => error.message,
    );
  expect(await refused({ audience: "counter", counter: "c1", proof })).toBe("not-enrolled");
  expect(await refused({ audience: "kiosk", proof: await prove("counter") })).toBe("not-enrolled");
  expect(await refused({ audience: "kiosk", proof: await prove("kiosk") })).toBe("not-enrolled");
  const elsewhere = { audience: "counter", counter: "c2", proof: await prove("counter") };
  expect(await refused(elsewhere)).toBe("not-enrolled");
  const printer = { audience: "printer", proof: await prove("counter") };
  expect(await refused(printer)).toBe("not-enrolled");
  const plan = {
    audience: "planner",
    counter: "c1",
    queue: "appointments",
    from: "2026-11-23",
    days: 1,
  };
  expect(await refused({ ...plan, proof: await prove("planner") })).toBe("not-allowed");
  // Nothing was lost by all this.
  expect(desk.connected).toBe(true);
  desk.close();
});

test("[X1] who stands between with another certificate makes both sides show other codes", async () => {
  const now = Temporal.Now.instant();
  const forged = await makeCertificate({
    hosts: ["127.0.0.1"],
    from: now,
    until: now.add({ hours: 1 }),
  });
  const between = createTlsServer(
    { cert: forged.certificate, key: forged.key },
    (asked, answer) => {
      void passOn(asked, answer);
    },
  );
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  between.listen(0, "127.0.0.1", resolve);
  await listening;
  const address = between.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const device = new TestDevice("kiosk");
  const shown = await showCode({ url: `https://127.0.0.1:${port}`, origin: "app://kiosk" }, device);
  const refused = await server.device("approve", shown.code, "--place", "hall");
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining("No device shows") });
  expect(await shown.state()).toEqual({ state: "waiting" });
  between.close();
  between.closeAllConnections();

  // The same device without anybody between.
  expect(await enrol(machine("127.0.0.2", "kiosk"), device, "hall")).toMatch(/^d-/);
});

test("[X1][X7] without a proof nobody is let in but a ticket's holder, and tools come from this machine only", async () => {
  const fault = (url: string, auth: object, from = "127.0.0.1") =>
    openOver({ url, from, ca: server.certificate }, auth).then(
      (socket) => {
        socket.close();
        return "let in";
      },
      (error: Error) => error.message,
    );
  const handshakes = {
    kiosk: {},
    display: { area: "eg" },
    counter: { counter: "c1" },
    planner: { counter: "c1", queue: "appointments", from: "2026-11-23", days: 1 },
    worklist: { counter: "c1", team: "work", from: 0 },
    case: { counter: "c1", case: "2026-000123-7" },
    printer: {
      proof: new TestDevice("kiosk").proof("d-0000000000000000", "A".repeat(43), "printer"),
    },
    ticket: { secret: "1".repeat(39) },
    tool: { token: server.toolToken },
  } as const;
  for (const audience of audienceKinds) {
    const auth = { protocol: protocolVersion, audience, ...handshakes[audience] };
    const open = audience === "ticket" || audience === "tool";
    if (!open)
      expect([audience, await fault(server.officeUrl, auth)]).toEqual([audience, "not-enrolled"]);
    // The public's listener knows tickets, and the tools' knows tools.
    const atPublic = audience === "ticket" ? "unknown-ticket" : "not-allowed";
    expect([audience, await fault(server.publicUrl, auth)]).toEqual([audience, atPublic]);
    const atTools = audience === "tool" ? "let in" : "not-allowed";
    expect([audience, await fault(server.url, auth)]).toEqual([audience, atTools]);
  }
  expect(await fault(server.officeUrl, { audience: "ticket", secret: "1".repeat(39) })).toBe(
    "unknown-ticket",
  );
});

test("[X7] the public's listener serves visitors and nothing of the office's own", async () => {
  const { publicUrl: url } = server;
  for (const path of ["/kiosk/", "/display/", "/counter/", "/health", "/openapi.json", "/paper"]) {
    expect(await askOver({ url }, path)).toMatchObject({ status: 404 });
  }
  expect(await askOver({ url }, "/api/devices/challenge", { device: "d-0" })).toMatchObject({
    status: 404,
  });
  expect(await askOver({ url }, "/api/booking/catalogue")).toMatchObject({ status: 200 });
});

test("[X7] pages of our apps may ask the routes of devices, and pages of other sites may not", async () => {
  const ask = (origin: string) =>
    askOver({ url: server.officeUrl, origin }, "/api/devices/challenge", {
      device: `d-${"0".repeat(16)}`,
    });
  expect(await ask("app://kiosk")).toMatchObject({
    status: 200,
    headers: { "access-control-allow-origin": "app://kiosk" },
  });
  expect(await ask(server.officeUrl)).toMatchObject({ status: 200 });
  for (const origin of ["https://example.org", "app://other", "null", "http://127.0.0.1"]) {
    const { status, headers } = await ask(origin);
    expect([origin, status, headers["access-control-allow-origin"]]).toEqual([
      origin,
      403,
      undefined,
    ]);
  }
});

/** Asks the real server the same, as one of our apps would. */
async function passOn(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of asked) if (chunk instanceof Uint8Array) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const body: object | undefined = text === "" ? undefined : JSON.parse(text);
  const wire = { url: server.officeUrl, origin: "app://kiosk" };
  const { status, content } = await askOver(wire, asked.url ?? "/", body);
  answer.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(content));
}
