import { describe, expect, it } from "vitest";
import type { DutyWish } from "../command.ts";
import { at, given } from "../../testing/given.ts";
import { testOffice } from "../../testing/office.ts";
import { counter, signOn, ticket } from "../../testing/requests.ts";
import { wallTime } from "../../testing/wall-time.ts";

const office = testOffice();
const eight = wallTime("08:00");
const nine = wallTime("09:00");
const take = (key: string, staff: string, duty: DutyWish) =>
  counter(key, { type: "TakeDuty", staff, duty });
const off = { kind: "off" } as const;
const work = { kind: "back", team: "work" } as const;

const busy = [
  at(signOn("c1", "s01"), eight),
  at(ticket("clearing"), eight),
  at(counter("c1", { type: "CallNext" }), nine),
];

describe("duty", () => {
  it("[U1] is at a counter, in a team, or off, and changes at any time of day", () => {
    const front = given(office).when(signOn("c1", "s01"), eight);
    expect(front.state.duties["s01"]).toEqual({ kind: "front", counter: "c1" });
    const moved = front.when(signOn("c2", "s01"), nine);
    expect(moved.state.duties["s01"]).toEqual({ kind: "front", counter: "c2" });
    expect(moved.state.counters["c1"]?.staff).toBeNull();
    const back = moved.when(take("c2", "s01", work), nine);
    expect(back.state.duties["s01"]).toEqual(work);
    expect(back.state.counters["c2"]?.staff).toBeNull();
    expect(back.when(take("c3", "s01", off), nine).state.duties["s01"]).toEqual(off);
  });

  it("[U1] a counter has one person, and nobody is pushed away", () => {
    given(office, at(signOn("c1", "s01"), eight))
      .when(signOn("c1", "s02"), eight)
      .thenRefused({ code: "counter-taken" });
  });

  it("[U1] who is already there, or off, changes nothing", () => {
    given(office, at(signOn("c1", "s01"), eight))
      .when(signOn("c1", "s01"), nine)
      .thenHappened();
    given(office)
      .when(take("c1", "s01", off), nine)
      .thenHappened();
  });

  it("[U1] knows the office's staff and teams only", () => {
    for (const unknown of ["s99", "constructor"]) {
      const refusal = { code: "unknown-name", what: unknown } as const;
      given(office).when(signOn("c1", unknown), eight).thenRefused(refusal);
      given(office)
        .when(take("c1", "s01", { kind: "back", team: unknown }), eight)
        .thenRefused(refusal);
    }
  });

  it.each([off, work, { kind: "front" } as const])(
    "[C10] nobody leaves a called visit behind: %o",
    (duty) => {
      given(office, ...busy)
        .when(take("c2", "s01", duty), nine)
        .thenRefused({ code: "visit-at-counter" });
    },
  );

  it("[C10] nor one being served; finishing, parking or putting back frees the way", () => {
    const serving = [...busy, at(counter("c1", { type: "StartService" }), nine)];
    const scene = given(office, ...serving);
    scene.when(take("c1", "s01", off), nine).thenRefused({ code: "visit-at-counter" });
    for (const command of [
      { type: "Finish", outcome: "done" },
      { type: "Park", reason: "copying", place: "hall" },
      { type: "ReturnToQueue" },
    ] as const) {
      scene
        .when(counter("c1", command), nine)
        .when(take("c1", "s01", off), nine)
        .thenHappened({ type: "DutyTaken", staff: "s01", duty: off });
    }
  });

  it("[C10] who sits there with a visit may sign on again without leaving", () => {
    given(office, ...busy)
      .when(signOn("c1", "s01"), nine)
      .thenHappened();
  });
});
