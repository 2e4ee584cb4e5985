import { expect, test } from "vitest";
import { isNewCall } from "./alarm.ts";
import type { Ticket } from "./alarm.ts";

const waiting: Ticket = {
  number: "K007",
  status: "waiting",
  outcome: null,
  language: "de",
  queue: { de: "Klärung" },
  area: { de: "Wartebereich A" },
  floor: { de: "Erdgeschoss" },
  ahead: 2,
  wait: null,
  arrival: 1_000,
  due: null,
  since: 1_000,
  counter: null,
  calls: 0,
  lastCall: null,
  rejoinUntil: null,
  mayLetOthersGoFirst: false,
};
const called: Ticket = { ...waiting, status: "called", calls: 1, lastCall: 5_000 };

test("the first call alarms, also on a page opened while called", () => {
  expect(isNewCall(waiting, called)).toBe(true);
  expect(isNewCall(null, called)).toBe(true);
});

test("a recall alarms again", () => {
  expect(isNewCall(called, { ...called, calls: 2, lastCall: 20_000 })).toBe(true);
});

test("the same call seen again after a reconnect does not alarm", () => {
  expect(isNewCall(called, { ...called })).toBe(false);
});

test("nothing but a call alarms", () => {
  expect(isNewCall(null, waiting)).toBe(false);
  expect(isNewCall(called, { ...called, status: "serving" })).toBe(false);
});
