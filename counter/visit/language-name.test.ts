import { expect, it } from "vitest";
import { languageName } from "./language-name.ts";

it.each([
  ["ar", "de", "Arabisch"],
  ["uk", "en", "Ukrainian"],
  ["de-simple", "de", "Deutsch (Leichte Sprache)"],
  ["de-simple", "en", "German (plain language)"],
])("%s is spelled out in %s as %s", (tag, staff, name) => {
  expect(languageName(tag, staff)).toBe(name);
});
