import { expect, it } from "vitest";
import { spellDuration, spellTimer } from "./durations.ts";

const minute = 60_000;

it.each([
  [-minute, "0\u00a0min"],
  [59_999, "0\u00a0min"],
  [42 * minute, "42\u00a0min"],
  [60 * minute, "1\u00a0h"],
  [65 * minute, "1\u00a0h 5\u00a0min"],
])("a length of %i ms is written %s", (length, written) => {
  expect(spellDuration(length)).toBe(written);
});

it.each([
  [-5_000, "00:00"],
  [247_999, "04:07"],
  [59 * minute + 59_000, "59:59"],
  [64 * minute + 7_000, "1:04:07"],
])("a timer of %i ms shows %s", (length, written) => {
  expect(spellTimer(length)).toBe(written);
});
