import { documents as ar } from "./locales/ar/documents.ts";
import { documents as de } from "./locales/de/documents.ts";
import { documents as en } from "./locales/en/documents.ts";
import type { Namespace, WordsLike } from "./words.ts";

/** The words of an appointment's confirmation, on paper and in a calendar. */
export const documents: Namespace<typeof de> = { de, en, ar };
export type DocumentWords = WordsLike<typeof de>;
