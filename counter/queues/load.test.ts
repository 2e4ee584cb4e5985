import { expect, it } from "vitest";
import { loadOf } from "./load.ts";

const targetWait = 600_000;

it.each([
  [479_999, "calm"],
  [480_000, "near"],
  [600_000, "near"],
  [600_001, "over"],
])("a head of line that waited %i of 600000 ms is %s", (waited, level) => {
  expect(loadOf({ headSince: 1_000_000 - waited, targetWait }, 1_000_000)).toMatchObject({
    level,
    waited,
  });
});

it("an empty queue is empty, and one whose head is not yet due has waited nothing", () => {
  expect(loadOf({ headSince: null, targetWait }, 5)).toEqual({
    level: "empty",
    waited: 0,
    percent: 0,
  });
  expect(loadOf({ headSince: 60_000, targetWait }, 5)).toEqual({
    level: "calm",
    waited: 0,
    percent: 0,
  });
});
