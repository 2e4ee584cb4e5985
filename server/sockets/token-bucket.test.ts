import { expect, test } from "vitest";
import { TokenBucket } from "./token-bucket.ts";

test("[W3] a burst passes at once, then as many as time allows, and silence earns no more than a burst", () => {
  let now = 0;
  const bucket = new TokenBucket(3, 2, () => now);
  const passed = (tries: number) => Array.from({ length: tries }, () => bucket.take());

  expect(passed(4)).toEqual([true, true, true, false]);
  now += 499;
  expect(bucket.take()).toBe(false);
  now += 1;
  expect(passed(2)).toEqual([true, false]);
  now += 3_600_000;
  expect(passed(4)).toEqual([true, true, true, false]);
});
