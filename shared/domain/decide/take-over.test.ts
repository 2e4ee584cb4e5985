import { expect, it } from "vitest";
import { at, given } from "../../testing/given.ts";
import { testOffice } from "../../testing/office.ts";
import { counter, signOn, ticket } from "../../testing/requests.ts";
import { wallTime } from "../../testing/wall-time.ts";
import type { Request } from "../command.ts";

const office = testOffice();
const eight = wallTime("08:00");
const nine = wallTime("09:00");
const takeOver = (key: string, staff: string): Request => ({
  role: "system",
  command: { type: "TakeOverCounter", counter: key, staff },
});
const busy = [
  at(signOn("c1", "s01"), eight),
  at(ticket("clearing"), eight),
  at(counter("c1", { type: "CallNext" }), nine),
];

it("[X5] a counter changes hands and its visit stays", () => {
  const scene = given(office, ...busy).when(takeOver("c1", "s02"), nine);
  expect(scene.state.counters["c1"]).toMatchObject({ staff: "s02", visit: expect.anything() });
  expect(scene.state.duties).toMatchObject({
    s01: { kind: "off" },
    s02: { kind: "front", counter: "c1" },
  });
  scene
    .when(counter("c1", { type: "StartService" }), nine)
    .thenHappened({ type: "ServiceStarted" });
});

it("[X5] who has it already, or finds it free, takes nothing from anybody", () => {
  given(office, ...busy)
    .when(takeOver("c1", "s01"), nine)
    .thenHappened();
  given(office)
    .when(takeOver("c1", "s02"), nine)
    .thenHappened({ type: "DutyTaken", staff: "s02", duty: { kind: "front", counter: "c1" } });
});

it("[C10] nobody takes over while a visit of their own waits at another counter", () => {
  given(office, ...busy, at(signOn("c2", "s02"), nine))
    .when(takeOver("c2", "s01"), nine)
    .thenRefused({ code: "visit-at-counter" });
});

it("[U1] takes over as one of the office's staff", () => {
  given(office, ...busy)
    .when(takeOver("c1", "constructor"), nine)
    .thenRefused({ code: "unknown-name", what: "constructor" });
});
