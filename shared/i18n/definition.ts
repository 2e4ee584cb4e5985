import { definition as de } from "./locales/de/definition.ts";
import { definition as en } from "./locales/en/definition.ts";
import type { Namespace } from "./words.ts";

/** Changing the office definition; for administrators, who read German or English. */
export const definition: Namespace<typeof de> = { de, en, ar: en };
export type DefinitionWords = typeof de;
