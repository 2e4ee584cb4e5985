import { expect, test } from "vitest";
import { retryPause } from "./retry-pause.ts";

test("[10] a refused connection asks again, ever more rarely, and at least once a minute", () => {
  expect([0, 1, 2].map((refusals) => retryPause(3_000, refusals))).toEqual([3_000, 6_000, 12_000]);
  expect(retryPause(3_000, 10_000)).toBe(60_000);
});
