import type { Language } from "../../shared/domain/definition.ts";
import { documents, type DocumentWords } from "../../shared/i18n/documents.ts";

/** The words of one language a document is written in. */
export interface Wording {
  readonly language: Language;
  readonly words: DocumentWords;
}

/** The words of a language, its base, else English. */
export function wordingOf(language: Language): Wording {
  const base = language.split("-")[0] ?? language;
  switch (base) {
    case "de":
      return { language, words: documents.de };
    case "ar":
      return { language, words: documents.ar };
    default:
      return { language: base === "en" ? language : "en", words: documents.en };
  }
}

/** The visitor's language first, then German, which the office and its courts read. */
export function wordingsOf(language: Language): readonly Wording[] {
  const visitors = wordingOf(language);
  const isGerman = visitors.language.split("-")[0] === "de";
  return isGerman ? [visitors] : [visitors, wordingOf("de")];
}
