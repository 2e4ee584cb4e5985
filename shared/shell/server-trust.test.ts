import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fingerprintOf } from "./fingerprint.ts";
import { ServerTrust } from "./server-trust.ts";
import { certificates } from "./testing/certificates.ts";

const directory = mkdtempSync(join(tmpdir(), "wartemarke-trust-"));
afterAll(() => rmSync(directory, { recursive: true }));
const { one, two, three } = certificates;
const hostname = "warten.example.org";
const server = `https://${hostname}:8443`;
const shown = (certificate: string, vouched = false) => ({ hostname, certificate, vouched });

test("[X1] a pin outlives a restart, and holds for its server only", () => {
  const path = join(directory, "restart.json");
  const first = new ServerTrust(path, server);
  expect(first.accepts(shown(one))).toBe(true);
  first.pin();
  const again = new ServerTrust(path, server);
  expect(again.paired).toBe(true);
  expect(again.fingerprint).toBe(fingerprintOf(one));
  expect(again.pinnedCertificate).toBe(one);
  expect(again.accepts(shown(two))).toBe(false);
  expect(again.accepts(shown(two, true))).toBe(false);
  expect(again.accepts(shown(one))).toBe(true);
  const moved = new ServerTrust(path, "https://warten.example.org:9443");
  expect(moved.paired).toBe(false);
  expect(moved.accepts(shown(two))).toBe(true);
});

test("[X1] a pin is not replaced by pairing again", () => {
  const path = join(directory, "once.json");
  const trust = new ServerTrust(path, server);
  trust.accepts(shown(one));
  trust.pin();
  trust.accepts(shown(two));
  trust.pin();
  expect(new ServerTrust(path, server).fingerprint).toBe(fingerprintOf(one));
});

test("[X1] a certificate that the machine itself trusted may be renewed under that trust", () => {
  const trust = new ServerTrust(join(directory, "renewed.json"), server);
  expect(trust.accepts(shown(one, true))).toBe(true);
  trust.pin();
  expect(trust.accepts(shown(two, true))).toBe(true);
  expect(trust.accepts(shown(three))).toBe(false);
});

test("[X7] over plain HTTP nothing is pinned, and nobody's certificate counts", () => {
  const trust = new ServerTrust(join(directory, "http.json"), "http://127.0.0.1:8080");
  expect(trust.accepts({ ...shown(one), hostname: "127.0.0.1" })).toBe(false);
  trust.pin();
  expect(trust.paired).toBe(false);
  expect(trust.fingerprint).toBe("");
});

test("an IPv6 server is known by its bare address", () => {
  const trust = new ServerTrust(join(directory, "ipv6.json"), "https://[fd00::1]:8443");
  expect(trust.isServer("fd00::1")).toBe(true);
});
