import { expect, test } from "vitest";
import { offered, spoken } from "./languages.ts";

test("the page speaks the first language it has words in", () => {
  expect(spoken(["en", "ar"])).toBe("en");
  expect(spoken(["", "ar"])).toBe("ar");
});

test("a choice without words is no choice, whatever an address may say", () => {
  expect(spoken(["xx", "ar"])).toBe("ar");
  expect(spoken(["constructor", "ar"])).toBe("ar");
});

test("a language without words falls back to its base, then to German", () => {
  expect(spoken(["", "de-simple"])).toBe("de");
  expect(spoken(["fi-FI", "ar-SY", "en"])).toBe("ar");
  expect(spoken(["fi"])).toBe("de");
});

test("only languages with words are offered, in the office's order", () => {
  expect(offered(["de", "xx", "ar", "en"])).toEqual(["de", "ar", "en"]);
});
