import { status as ar } from "./locales/ar/status.ts";
import { status as de } from "./locales/de/status.ts";
import { status as en } from "./locales/en/status.ts";
import type { Namespace, WordsLike } from "./words.ts";

/** The words of the status and process pages (rules S1 and S2). */
export const status: Namespace<typeof de> = { de, en, ar };
export type StatusWords = typeof de;

/** The words with the language they are in, so that figures beside them can follow it. */
export interface StatusWording {
  readonly language: string;
  readonly words: WordsLike<typeof de>;
}

/** In a language or its base; in English for a language that has no words. */
export function statusWording(language: string): StatusWording {
  switch (language.split("-")[0]) {
    case "de":
      return { language, words: status.de };
    case "ar":
      return { language, words: status.ar };
    case "en":
      return { language, words: status.en };
    default:
      return { language: "en", words: status.en };
  }
}
