import { expect, test } from "vitest";
import { sameOrigin } from "./same-origin.ts";

const host = "127.0.0.1:8080";

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
