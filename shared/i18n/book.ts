import { book as ar } from "./locales/ar/book.ts";
import { book as de } from "./locales/de/book.ts";
import { book as en } from "./locales/en/book.ts";
import type { Namespace } from "./words.ts";

export const book: Namespace<typeof de> = { de, en, ar };
export type BookWords = typeof de;
