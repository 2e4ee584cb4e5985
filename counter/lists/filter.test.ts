import { expect, it } from "vitest";
import { matchesNumber } from "./filter.ts";

it.each(["", " ", "k007", "K7", "7", "00", "k"])("K007 is found by %j", (typed) => {
  expect(matchesNumber("K007", typed)).toBe(true);
});

it.each(["E", "8", "K8", "70", "K0071"])("K007 is not found by %j", (typed) => {
  expect(matchesNumber("K007", typed)).toBe(false);
});
