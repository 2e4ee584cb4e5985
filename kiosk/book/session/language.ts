import { z } from "zod";
import type { Language } from "../../../shared/domain/definition.ts";
import { complete } from "../../../shared/ui/i18n.ts";
import type { TabMemory } from "./tab-memory.ts";

const key = "language";
const hasWords = (language: Language): boolean => complete.includes(language);
const schema = z.string().refine(hasWords);

/** The visitor's own choice in this tab, or null. */
export function chosenLanguage(memory: TabMemory): Language | null {
  return memory.read(key, schema);
}

export function rememberLanguage(memory: TabMemory, language: Language): void {
  memory.write(key, language);
}

/** What the page speaks at first: the choice, else what the device prefers and we have words in, else German. */
export function firstLanguage(memory: TabMemory, preferred: readonly string[]): Language {
  const bases = preferred.map((tag) => tag.split("-")[0] ?? tag);
  return chosenLanguage(memory) ?? bases.find(hasWords) ?? "de";
}

/** The languages to choose from: those of the office that this page has words in. */
export function offered(languages: readonly Language[]): readonly Language[] {
  return languages.filter(hasWords);
}
