import { expect, test } from "vitest";
import { turnEvery } from "./calls.ts";
import { secondLanguage } from "./second-language.ts";

test("the office's other languages take turns below the German", () => {
  const shown = [0, 1, 2, 3].map((n) => secondLanguage(["de", "en", "ar"], n * turnEvery));
  expect(shown).toEqual(["en", "ar", "en", "ar"]);
});

test("a language without words of its own gets no turn", () => {
  expect(secondLanguage(["de", "xx"], 0)).toBeNull();
  expect(secondLanguage(["de"], turnEvery)).toBeNull();
});
