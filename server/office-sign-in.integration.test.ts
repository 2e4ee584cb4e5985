import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "./testing/free-port.ts";
import { startProcess, type ServerProcess } from "./testing/server-process.ts";

let server: ServerProcess;
let publicPort: number;
beforeAll(async () => {
  publicPort = await freePort();
  // Nobody answers at the issuer.
  const issuer = `http://localhost:${await freePort()}`;
  server = await startProcess({
    access: "enrolled",
    args: [
      "--oidc-issuer",
      issuer,
      "--oidc-client-id",
      "wartemarke",
      "--public-port",
      `${publicPort}`,
    ],
    env: { WARTEMARKE_OIDC_SECRET: "a secret of the test's own" },
  });
});
afterAll(() => server[Symbol.asyncDispose]());

const unknown = `/sign-in/oidc/${"x".repeat(22)}`;

test("[X3] the server starts though the office's provider is down, and has a page for sign-in", async () => {
  const response = await fetch(server.url + unknown, { headers: { "accept-language": "en" } });
  expect(response.status).toBe(404);
  expect(await response.text()).toContain("This address is good once");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  const policy = response.headers.get("content-security-policy");
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/);
});

test("[X7] visitors have no such page, and the secret is told nowhere", async () => {
  const response = await fetch(`http://127.0.0.1:${publicPort}${unknown}`);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain("<html");
  const described = await (await fetch(`${server.url}/openapi.json`)).text();
  expect(described).not.toContain("/sign-in/");
  expect(server.output()).not.toContain("a secret of the test's own");
});
