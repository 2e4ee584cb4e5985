import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { connectFaults } from "../shared/protocol/answers.ts";
import type { DeviceKind } from "../shared/protocol/device-proof.ts";
import { TestDevice } from "./testing/device.ts";
import { askOver, openOver, proveOver, showCode, type Wire } from "./testing/device-wire.ts";
import { startEnrolled, type EnrolledProcess } from "./testing/enrolled-process.ts";

const shells = ["app://kiosk", "app://display", "app://counter"];
const strangers = [
  "app://other",
  "app://kiosk.evil.example.org",
  "app://kiosk:8080",
  "APP://KIOSK",
  "app://",
  "null",
  "",
  "file://",
  "https://evil.example.org",
  "https://kiosk",
];

let server: EnrolledProcess;
beforeAll(async () => {
  server = await startEnrolled();
});
afterAll(() => server[Symbol.asyncDispose]());

const from = (origin: string, url = server.officeUrl): Wire => ({
  url,
  origin,
  ca: server.certificate,
});

/** Every route of devices, as the server describes itself: method and path. */
async function deviceRoutes(): Promise<readonly (readonly [method: string, path: string])[]> {
  const { content } = await askOver(from("app://kiosk"), "/openapi.json");
  const { paths } = z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(content);
  return Object.entries(paths)
    .filter(([path]) => path.startsWith("/api/devices/"))
    .flatMap(([path, methods]) =>
      ["options", ...Object.keys(methods)].map(
        (method) => [method.toUpperCase(), path.replace("{id}", "p-0000000000000000")] as const,
      ),
    );
}

const ask = async (origin: string, method: string, path: string, url = server.officeUrl) => {
  const body = method === "POST" ? {} : undefined;
  const { status, headers } = await askOver(from(origin, url), path, body, method);
  return { status, may: headers["access-control-allow-origin"] };
};

test("[X1][X7] every route of devices hears pages of our apps and lets them read, and no other page", async () => {
  const routes = await deviceRoutes();
  expect(routes.length).toBeGreaterThanOrEqual(8);
  for (const [method, path] of routes) {
    for (const origin of shells) {
      const { status, may } = await ask(origin, method, path);
      const what = [method, path, origin, status];
      expect([...what, may]).toEqual([...what, origin]);
      expect(what).not.toEqual([method, path, origin, 403]);
      if (method === "OPTIONS") expect(what).toEqual([method, path, origin, 204]);
    }
    for (const origin of strangers) {
      const refused = { status: 403, may: undefined };
      expect([method, path, origin, await ask(origin, method, path)]).toEqual([
        method,
        path,
        origin,
        refused,
      ]);
    }
  }
});

test("[X7] no page, not even an app's, may read anything else of another origin", async () => {
  for (const path of ["/health", "/openapi.json", "/api/process", "/counter/"]) {
    for (const origin of [...shells, ...strangers]) {
      expect([path, origin, (await ask(origin, "GET", path)).may]).toEqual([
        path,
        origin,
        undefined,
      ]);
    }
  }
});

/** `open`, the office's own refusal, or `turned away` before the handshake was even read. */
async function connection(wire: Wire, auth: object): Promise<string> {
  try {
    const socket = await openOver(wire, auth);
    socket.close();
    return "open";
  } catch (error) {
    const fault = connectFaults.find((code) => error instanceof Error && error.message === code);
    return fault ?? "turned away";
  }
}

const places = {
  kiosk: { place: "hall", auth: { audience: "kiosk" } },
  display: { place: "eg", auth: { audience: "display", area: "eg" } },
  counter: { place: "c1", auth: { audience: "counter", counter: "c1" } },
} as const satisfies Record<DeviceKind, { place: string; auth: object }>;

test.each(["kiosk", "display", "counter"] as const)(
  "[X1][X7] an enrolled %s connects from its app's page, and its proof is nothing to another page",
  async (kind) => {
    const own = from(`app://${kind}`);
    const device = new TestDevice(kind);
    // Before it is paired an app takes any certificate.
    const shown = await showCode({ url: own.url, origin: `app://${kind}` }, device);
    const { place, auth } = places[kind];
    expect(await server.device("approve", shown.code, "--place", place)).toMatchObject({ code: 0 });
    const state = await shown.state();
    if (state.state !== "approved") throw new Error(`${state.state}, not approved`);
    const proof = () => proveOver(own, device, state.device, kind);

    expect(await connection(own, { ...auth, proof: await proof() })).toBe("open");
    const stolen = { ...auth, proof: await proof() };
    for (const origin of strangers) {
      expect([origin, await connection(from(origin), stolen)]).toEqual([origin, "turned away"]);
    }
    // Visitors' listener knows no apps at all.
    expect(await connection(from(`app://${kind}`, server.publicUrl), stolen)).toBe("turned away");
    // None of them has used it up.
    expect(await connection(own, stolen)).toBe("open");
  },
);
