import { describe, expect, it } from "vitest";
import { at, given } from "../testing/given.ts";
import { testOffice } from "../testing/office.ts";
import { counter, signOn, ticket } from "../testing/requests.ts";
import { wallTime } from "../testing/wall-time.ts";

const eight = wallTime("08:00");
const nine = wallTime("09:00");
const next = { type: "CallNext" } as const;

describe("the calls of the displays", () => {
  it("[D2] are newest first, and a recall brings one to the top with its count", () => {
    const scene = given(
      testOffice(),
      at(signOn("c1", "s01"), eight),
      at(signOn("c2", "s02"), eight),
      at(ticket("clearing"), eight),
      at(ticket("clearing"), eight),
      at(counter("c1", next), nine),
      at(counter("c2", next), nine + 1),
    );
    const shown = (state: typeof scene.state) =>
      state.calls.map(({ number, counter, times }) => `${number} ${counter} ${times}`);
    expect(shown(scene.state)).toEqual(["K002 c2 1", "K001 c1 1"]);
    const recalled = scene.when(counter("c1", { type: "Recall" }), nine + 10_000);
    expect(shown(recalled.state)).toEqual(["K001 c1 2", "K002 c2 1"]);
  });

  it("keeps the last forty, and everybody called now besides", () => {
    const visits = Array.from({ length: 60 }, () => at(ticket("clearing"), eight));
    const calls = Array.from({ length: 50 }, (_, minute) => [
      at(counter("c1", next), nine + minute * 60_000),
      at(counter("c1", { type: "StartService" }), nine + minute * 60_000),
      at(counter("c1", { type: "Finish", outcome: "done" }), nine + minute * 60_000),
    ]).flat();
    const { state } = given(
      testOffice(),
      at(signOn("c1", "s01"), eight),
      at(signOn("c2", "s02"), eight),
      ...visits,
      at(counter("c2", next), eight + 1),
      ...calls,
    );
    expect(state.calls.length).toBeLessThanOrEqual(42);
    expect(state.calls[0]?.number).toBe("K051");
    expect(state.calls.at(-1)).toMatchObject({ number: "K001", counter: "c2" });
  });
});
