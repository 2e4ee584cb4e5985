import { expect, test } from "vitest";
import { languageOfPhone, languageToShow, offered } from "./language.ts";

test("the page speaks the ticket's language until the visitor chooses another", () => {
  expect(languageToShow("", "ar")).toBe("ar");
  expect(languageToShow("en", "ar")).toBe("en");
});

test("a choice without words is no choice", () => {
  expect(languageToShow("xx", "ar")).toBe("ar");
});

test("a language without words falls back to its base, then to German", () => {
  expect(languageToShow("", "de-simple")).toBe("de");
  expect(languageToShow("", "xx")).toBe("de");
});

test("only languages with words are offered, in the office's order", () => {
  expect(offered(["de", "xx", "ar", "en"])).toEqual(["de", "ar", "en"]);
});

test("an unknown ticket is explained in the phone's language", () => {
  expect(languageOfPhone(["fi-FI", "ar-SY", "en"])).toBe("ar");
  expect(languageOfPhone(["fi"])).toBe("de");
});
