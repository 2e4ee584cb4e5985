import { expect, test } from "vitest";
import { failedDelivery, Interrupted } from "./failed-delivery.ts";

/** An error as nodemailer makes it. */
const trouble = (facts: Readonly<Record<string, unknown>>) =>
  Object.assign(new Error("visitor17@example.org"), facts);

test.each([
  // Before the whole mail is out: nothing can have been taken.
  [{ code: "ESOCKET", originalCode: "ECONNREFUSED", command: "CONN" }, false, "unusable"],
  [{ code: "ETIMEDOUT", timeoutType: "SOCKET_TIMEOUT", command: "CONN" }, false, "unusable"],
  [{ code: "EAUTH", responseCode: 535, command: "AUTH PLAIN" }, false, "unusable"],
  [{ code: "EENVELOPE", responseCode: 553, command: "MAIL FROM" }, false, "unusable"],
  [{ code: "EENVELOPE", responseCode: 550, command: "RCPT TO" }, false, "refused"],
  [{ code: "EENVELOPE", responseCode: 450, command: "RCPT TO" }, false, "deferred"],
  [{ code: "EENVELOPE", responseCode: 503, command: "RCPT TO" }, false, "deferred"],
  [{ code: "EENVELOPE", command: "API" }, false, "refused"],
  // After it: an answer decides, and without one nobody knows.
  [{ code: "EMESSAGE", responseCode: 554, command: "DATA" }, true, "refused"],
  [{ code: "EMESSAGE", responseCode: 451, command: "DATA" }, true, "deferred"],
  [{ code: "ECONNECTION", responseCode: 421, command: "CONN" }, true, "unusable"],
  [{ code: "ECONNECTION", command: "CONN" }, true, "unknown"],
  [{ code: "ETIMEDOUT", timeoutType: "SOCKET_TIMEOUT", command: "CONN" }, true, "unknown"],
] as const)("[M2] %j, handed over: %s, is %s", (facts, handedOver, kind) => {
  const delivery = failedDelivery(trouble(facts), handedOver);
  expect(delivery.kind).toBe(kind);
  expect(delivery.reason).not.toMatch(/@/u);
});

test("[M2] an attempt that we ended is uncertain only when the whole mail was out", () => {
  expect(failedDelivery(new Interrupted("too slow"), true).kind).toBe("unknown");
  expect(failedDelivery(new Interrupted("too slow"), false)).toEqual({
    kind: "unusable",
    reason: "too slow",
  });
});
