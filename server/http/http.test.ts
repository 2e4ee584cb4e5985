import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { errorCodes } from "../../shared/protocol/answers.ts";
import { audienceOfCommand } from "../../shared/protocol/commands.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import { openHttp, quietHealth as facts, type OpenedHttp } from "../testing/open-http.ts";
import { makeTemporaryDirectory, removeDirectory } from "../testing/temporary-directory.ts";
import { healthOf } from "./health.ts";

const clients = makeTemporaryDirectory();
let opened: OpenedHttp;
let http: FastifyInstance;

beforeAll(async () => {
  for (const page of ["kiosk", "display", "counter"]) {
    mkdirSync(join(clients, page), { recursive: true });
    writeFileSync(join(clients, page, "index.html"), `<title>${page}</title>`);
  }
  writeFileSync(join(clients, "kiosk", "ticket.html"), "<title>ticket</title>");
  writeFileSync(join(clients, "kiosk", "book.html"), "<title>book</title>");
  mkdirSync(join(clients, "assets"));
  writeFileSync(join(clients, "assets", "app-1a2b.js"), "// nothing");
  opened = await openHttp(clients);
  ({ http } = opened);
});
afterAll(async () => {
  await opened[Symbol.asyncDispose]();
  removeDirectory(clients);
});

test("every page is served, each under its own address, and the front door leads to the kiosk", async () => {
  for (const page of ["kiosk", "display", "counter"]) {
    const response = await http.inject(`/${page}/`);
    expect(response.statusCode).toBe(200);
    expect(response.headers["content-type"]).toMatch("text/html");
    expect(response.body).toContain(page);
    expect((await http.inject(`/${page}`)).headers.location).toBe(`/${page}/`);
  }
  expect((await http.inject("/")).headers.location).toBe("/kiosk/");
});

test("[N5] a phone's page is served whether its secret is right or not", async () => {
  for (const secret of ["1".repeat(39), "wrong"]) {
    const response = await http.inject(`/t/${secret}`);
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain("ticket");
  }
});

test("[B9] a booking link's page is served whether its secret is right or not", async () => {
  for (const path of ["/book/", `/book/l/${"1".repeat(39)}`, "/book/l/wrong"]) {
    const response = await http.inject(path);
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain("book");
  }
  expect((await http.inject("/book")).headers.location).toBe("/book/");
});

test("built files may be kept for ever, pages are asked for anew", async () => {
  const script = await http.inject("/assets/app-1a2b.js");
  expect(script.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  for (const path of ["/kiosk/", "/t/1"]) {
    expect((await http.inject(path)).headers["cache-control"]).toBe("no-cache");
  }
});

test.each(["/nothing", "/assets/", "/assets/../kiosk/index.html", "/t/a/b", "/%2e%2e/etc/passwd"])(
  "%s is not found",
  async (path) => {
    expect((await http.inject(path)).statusCode).toBe(404);
  },
);

test("every answer forbids frames, foreign scripts, sniffing and telling the address on", async () => {
  for (const path of ["/kiosk/", "/health", "/t/wrong", "/nothing"]) {
    const { headers } = await http.inject(path);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).not.toContain("upgrade-insecure-requests");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["permissions-policy"]).toContain("microphone=()");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    // The address of a phone's page is its secret.
    expect(headers["referrer-policy"]).toBe("no-referrer");
  }
});

test("[D2] only a display may read the names of loudspeakers, as browsers show them beside the microphone", async () => {
  const { headers } = await http.inject("/display/");
  expect(headers["permissions-policy"]).toContain("camera=()");
  expect(headers["permissions-policy"]).not.toContain("microphone");
});

test("[N5] what is told for a secret is kept nowhere, and no answer sets a cookie", async () => {
  const secret = "1".repeat(39);
  for (const path of [`/api/ticket/${secret}`, `/api/booking/link/${secret}`]) {
    const { headers } = await http.inject(path);
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["set-cookie"]).toBeUndefined();
  }
});

test("[W3] the protocol's document names its version, every command with its sender, and every error code", async () => {
  const document = (await http.inject("/protocol.json")).json();
  expect(document.version).toBe(protocolVersion);
  const commands = Object.entries<{ audience: string; schema: { properties: object } }>(
    document.commands,
  );
  expect(new Map(commands.map(([type, { audience }]) => [type, audience]))).toEqual(
    new Map(audienceOfCommand),
  );
  for (const [type, { schema }] of commands) {
    expect(schema.properties).toMatchObject({ type: { const: type }, id: { format: "uuid" } });
  }
  expect(document.errorCodes).toEqual(errorCodes);
  const acknowledgement = JSON.stringify(document.acknowledgement);
  for (const code of errorCodes) expect(acknowledgement).toContain(`"${code}"`);
  expect(Object.keys(document.views)).toEqual(["kiosk", "display", "counter", "planner", "ticket"]);
});

test("the server describes its own addresses", async () => {
  const document = (await http.inject("/openapi.json")).json();
  expect(document.openapi).toMatch(/^3\./);
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining([
      "/health",
      "/protocol.json",
      "/api/ticket/{secret}",
      "/api/ticket/{secret}/command",
      "/api/booking/catalogue",
      "/api/booking/slots",
      "/api/booking/challenge",
      "/api/booking/command",
      "/api/booking/link/{secret}",
    ]),
  );
});

test("health says what the office's server knows of itself", async () => {
  const response = await http.inject("/health");
  expect(response.statusCode).toBe(200);
  const { clockBehind, ...told } = facts;
  expect(clockBehind).toBe(0);
  expect(response.json()).toEqual({ ...told, status: "ok", problems: [] });
});

test.each([
  [{ journal: "full" }, "disk is full"],
  [{ journal: "failed" }, "cannot be written"],
  [{ clockBehind: 61_000 }, "clock is behind"],
  [{ printers: { hall: "paper-out" } }, "hall has no paper"],
  [{ printers: { hall: "offline" } }, "hall cannot be reached"],
  [{ intake: { ...facts.intake, server: "unusable", trouble: "login-refused" } }, "login-refused"],
] as const)("[J2] health with %j is degraded and says what to do", (differs, words) => {
  const { status, problems } = healthOf({ ...facts, ...differs });
  expect(status).toBe("degraded");
  expect(problems.join()).toContain(words);
});

test.each(["/protocol.json", "/openapi.json"])(
  "[W3] %s costs the server something, and one address has it a few times a minute",
  async (url) => {
    const statuses = new Set<number>();
    for (let count = 0; count < 100; count += 1) {
      statuses.add((await http.inject({ url, remoteAddress: "127.0.0.9" })).statusCode);
    }
    expect([...statuses]).toEqual([200, 429]);
    expect((await http.inject({ url, remoteAddress: "127.0.0.10" })).statusCode).toBe(200);
  },
);
