import { expect, test } from "vitest";
import { sameOrigin } from "./same-origin.ts";

const host = "127.0.0.1:8080";

test("[W3] a page whose own name points to this machine may not, unless that name is the office's", () => {
  const rebound = { host: "example.org:8080", origin: "http://example.org:8080" };
  expect(sameOrigin(rebound)).toBe(false);
  const ours = { host: "warten.example.org", origin: "https://warten.example.org" };
  expect(sameOrigin(ours)).toBe(false);
  expect(sameOrigin(ours, { publicUrl: "https://warten.example.org" })).toBe(true);
  expect(sameOrigin(rebound, { publicUrl: "https://warten.example.org" })).toBe(false);
  for (const name of ["localhost:8080", "[::1]:8080", "127.1.2.3:8080"]) {
    expect(sameOrigin({ host: name, origin: `http://${name}` })).toBe(true);
  }
});

test.each([
  [{ host }, true],
  [{ host, origin: "http://127.0.0.1:8080" }, true],
  [{ host, origin: "http://127.0.0.1:8081" }, false],
  [{ host, origin: "http://localhost:8080" }, false],
  [{ host, origin: "https://example.org" }, false],
  [{ host, origin: "null" }, false],
  [{ host, origin: "" }, false],
])("[W3] %j may open a socket: %s", (headers, allowed) => {
  expect(sameOrigin(headers)).toBe(allowed);
});

test("[W3] over TLS the certificate vouches for the name, but not for a page without it", () => {
  const inHall = { host: "192.0.2.10:8443", origin: "https://192.0.2.10:8443" };
  expect(sameOrigin(inHall)).toBe(false);
  expect(sameOrigin(inHall, { secure: true })).toBe(true);
  const { host: name } = inHall;
  expect(sameOrigin({ host: name, origin: "http://192.0.2.10:8443" }, { secure: true })).toBe(
    false,
  );
  expect(sameOrigin({ host: name, origin: "https://example.org" }, { secure: true })).toBe(false);
});
