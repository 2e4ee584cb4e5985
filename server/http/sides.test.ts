import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openHttp, type OpenedHttp } from "../testing/open-http.ts";
import { makeTemporaryDirectory, removeDirectory } from "../testing/temporary-directory.ts";

const clients = makeTemporaryDirectory();
let opened: OpenedHttp;
let visitors: FastifyInstance;

beforeAll(async () => {
  const write = (path: string, text: string) => {
    mkdirSync(join(clients, path, ".."), { recursive: true });
    writeFileSync(join(clients, path), text);
  };
  for (const page of ["kiosk", "display", "counter"]) {
    write(`${page}/index.html`, `<script src="/assets/${page}-1a2b.js"></script>`);
    write(`assets/${page}-1a2b.js`, `import "./shared-3c4d.js";`);
  }
  for (const page of ["book", "status", "process", "ticket"]) {
    write(`kiosk/${page}.html`, `<script src="/assets/${page}-1a2b.js"></script>`);
    write(`assets/${page}-1a2b.js`, `import "./shared-3c4d.js";`);
  }
  write("assets/shared-3c4d.js", `new URL("font-5e6f.woff2", import.meta.url)`);
  write("assets/font-5e6f.woff2", "a font");
  write("icons/ticket-192.png", "a picture");
  opened = await openHttp(clients, { updates: clients });
  visitors = await opened.publicHttp();
  await opened.http.ready();
  await visitors.ready();
});
afterAll(async () => {
  await visitors.close();
  await opened[Symbol.asyncDispose]();
  removeDirectory(clients);
});

/** Everything a listener answers to, as `GET /health`. */
function routesOf(http: FastifyInstance): readonly string[] {
  const parents: string[] = [];
  return http
    .printRoutes({ commonPrefix: false })
    .split("\n")
    .flatMap((line) => {
      const [, indent, path = "", methods = ""] = /^([│ ]*)[├└]── (.*) \((.*)\)$/.exec(line) ?? [];
      if (indent === undefined) return [];
      const depth = indent.length / 4;
      parents.length = depth;
      parents.push(path);
      return methods.split(", ").map((method) => `${method} ${parents.join("")}`);
    })
    .filter((route) => !route.startsWith("HEAD "));
}

const ask = (
  http: FastifyInstance,
  route: string,
  headers: Readonly<Record<string, string>> = {},
) => {
  const [method = "", path = ""] = route.split(" ");
  const url = path.replaceAll(/:\w+/g, "1".repeat(39)).replace("*", "anything");
  const body = method === "POST" ? { payload: {} } : {};
  if (method !== "GET" && method !== "POST" && method !== "OPTIONS") throw new Error(route);
  return http.inject({ method, url, headers, ...body });
};

const statusOf = async (http: FastifyInstance, path: string, headers = {}) =>
  (await ask(http, path, headers)).statusCode;

const asset = (name: string) => `GET /assets/${name}`;

const asked = (authorization: string, headers = {}) =>
  opened.http.inject({
    method: "POST",
    url: "/api/tools/devices",
    headers: { authorization, ...headers },
    payload: { type: "ListDevices" },
  });

/** The public's, and what every listener has. */
const forVisitors: readonly string[] = [
  "GET /",
  // `/assets/*`, as Fastify writes it.
  "GET /*",
  "GET /api/booking/catalogue",
  "GET /api/booking/challenge",
  "GET /api/booking/link/:secret",
  "GET /api/booking/slots",
  "GET /api/process",
  "GET /api/receipts/:number/:code.pdf",
  "GET /api/ticket/:secret",
  "GET /book",
  "GET /book/",
  "GET /book/l/:secret",
  "GET /book/l/:secret/calendar.ics",
  "GET /book/l/:secret/confirmation.pdf",
  "GET /icons/:name",
  "GET /process",
  "GET /process/",
  "GET /status",
  "GET /status/",
  "GET /t/:secret",
  "GET /t/:secret/calendar.ics",
  "GET /t/:secret/manifest.webmanifest",
  "POST /api/booking/command",
  "POST /api/receipts/:number/:code.pdf",
  "POST /api/status",
  "POST /api/ticket/:secret/command",
];

test("[X7] the public's listener answers to what is for visitors, and to nothing else", async () => {
  expect(routesOf(visitors).toSorted()).toEqual(forVisitors);
  const office = routesOf(opened.http).filter((route) => !forVisitors.includes(route));
  expect(office).toContain("GET /counter/");
  expect(office).toContain("POST /api/devices/challenge");
  expect(office).toContain("POST /api/tools/devices");
  expect(office).toContain("GET /updates/openings.json");
  for (const route of office) {
    expect([route, (await ask(visitors, route)).statusCode]).toEqual([route, 404]);
  }
});

const throughProxy = [
  { "x-forwarded-for": "192.0.2.7" },
  { forwarded: "for=192.0.2.7" },
  { "x-real-ip": "192.0.2.7" },
  { via: "1.1 proxy" },
  { host: "warten.example.org" },
  { host: "127.0.0.1.example.org" },
];

test.each(throughProxy)(
  "[X7] where access is open, %j reaches what is for visitors and nothing of the office's own",
  async (headers) => {
    const check = async (route: string) => {
      const forAll = forVisitors.includes(route) && route !== "GET /";
      const expected = forAll ? await statusOf(opened.http, route) : 404;
      expect([route, await statusOf(opened.http, route, headers)]).toEqual([route, expected]);
    };
    await Promise.all(routesOf(opened.http).map(check));
  },
);

test("[X7] visitors get the files of their pages, and only the office those of its own", async () => {
  const theirs = ["book-1a2b.js", "status-1a2b.js", "shared-3c4d.js", "font-5e6f.woff2"].map(asset);
  const own = ["kiosk-1a2b.js", "display-1a2b.js", "counter-1a2b.js"].map(asset);
  const disguised = [asset("%63ounter-1a2b.js"), "GET /%61ssets/counter-1a2b.js"];
  for (const path of theirs) {
    expect(await statusOf(visitors, path)).toBe(200);
    expect(await statusOf(opened.http, path, { via: "1.1 proxy" })).toBe(200);
  }
  for (const path of [...own, ...disguised]) {
    expect(await statusOf(visitors, path)).toBe(404);
    expect(await statusOf(opened.http, path, { via: "1.1 proxy" })).toBe(404);
  }
  for (const path of own) expect(await statusOf(opened.http, path)).toBe(200);
});

test("[X1] the tools' route is nothing to whoever has not the token of this machine", async () => {
  const right = "Bearer a-token-of-the-tests-own";
  expect((await asked(right)).json()).toMatchObject({ ok: true, reply: { kind: "devices" } });
  expect((await asked("Bearer another")).statusCode).toBe(404);
  expect((await asked("")).statusCode).toBe(404);
  expect((await asked(right, { "x-forwarded-for": "127.0.0.1" })).statusCode).toBe(404);
});
