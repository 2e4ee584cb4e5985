import type { Language } from "../../domain/definition.ts";
import { arabic } from "./ar.ts";
import { german } from "./de.ts";
import type { SlipTexts } from "./de.ts";
import { english } from "./en.ts";

const translations: ReadonlyMap<Language, SlipTexts> = new Map([
  ["de", german],
  ["en", english],
  ["ar", arabic],
]);

export interface SlipWording {
  readonly language: Language;
  readonly texts: SlipTexts;
}

/**
 * The wordings a slip carries: German, then the visitor's language. A variant such as `de-simple` uses its base
 * language, and a language without slip texts English.
 */
export function wordingsFor(language: Language): readonly SlipWording[] {
  const base = language.split("-")[0] ?? language;
  const visitors = [language, base, "en"].find((candidate) => translations.has(candidate)) ?? "de";
  const languages = visitors === "de" ? ["de"] : ["de", visitors];
  return languages.map((each) => ({ language: each, texts: translations.get(each) ?? german }));
}
