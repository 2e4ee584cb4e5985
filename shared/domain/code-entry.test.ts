import { describe, expect, it } from "vitest";
import { testOffice } from "../testing/office.ts";
import { freshCodeEntry, pausedUntil, wrongCode } from "./code-entry.ts";

const { limits } = testOffice();
const after = (...times: readonly number[]) =>
  times.reduce((entry, at) => wrongCode(entry, limits, at), freshCodeEntry);

describe("wrong codes at one device", () => {
  it("[A6] four in a minute pause nothing", () => {
    expect(pausedUntil(after(0, 1, 2, 3), 3)).toBeNull();
  });

  it("[A6] the fifth in a minute pauses for 30 s, to the millisecond", () => {
    const entry = after(0, 15_000, 30_000, 45_000, 59_999);
    expect(pausedUntil(entry, 59_999)).toBe(89_999);
    expect(pausedUntil(entry, 89_998)).toBe(89_999);
    expect(pausedUntil(entry, 89_999)).toBeNull();
  });

  it("[A6] five in more than a minute pause nothing", () => {
    expect(pausedUntil(after(0, 15_000, 30_000, 45_000, 60_000), 60_000)).toBeNull();
  });

  it("[A6] the minute slides along", () => {
    const entry = after(0, 30_000, 40_000, 50_000, 60_000, 61_000);
    expect(pausedUntil(entry, 61_000)).toBe(91_000);
  });

  it("[A6] after the pause it takes five wrong codes again", () => {
    const paused = after(0, 1, 2, 3, 4);
    const again = [30_004, 30_005, 30_006, 30_007].reduce(
      (entry, at) => wrongCode(entry, limits, at),
      paused,
    );
    expect(pausedUntil(again, 30_007)).toBeNull();
    expect(pausedUntil(wrongCode(again, limits, 30_008), 30_008)).toBe(60_008);
  });
});
