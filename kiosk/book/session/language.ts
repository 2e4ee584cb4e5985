import { z } from "zod";
import type { Language } from "../../../shared/domain/definition.ts";
import { complete } from "../../../shared/ui/i18n.ts";
import { spoken } from "../../web/languages.ts";
import type { TabMemory } from "./tab-memory.ts";

const key = "language";
const schema = z.string().refine((language) => complete.includes(language));

/** The visitor's own choice in this tab, or null. */
export function chosenLanguage(memory: TabMemory): Language | null {
  return memory.read(key, schema);
}

export function rememberLanguage(memory: TabMemory, language: Language): void {
  memory.write(key, language);
}

/** What the page speaks at first: the choice, else what the device prefers and we have words in, else German. */
export function firstLanguage(memory: TabMemory, preferred: readonly string[]): Language {
  return chosenLanguage(memory) ?? spoken(preferred);
}
