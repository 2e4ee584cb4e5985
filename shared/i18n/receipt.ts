import { receipt as ar } from "./locales/ar/receipt.ts";
import { receipt as de } from "./locales/de/receipt.ts";
import { receipt as en } from "./locales/en/receipt.ts";
import type { Namespace, WordsLike } from "./words.ts";

export const receipt: Namespace<typeof de> = { de, en, ar };
export type ReceiptWords = WordsLike<typeof de>;

/** The words of a receipt with the language they are in, so that figures beside them can follow it. */
export interface ReceiptWording {
  readonly language: string;
  readonly words: ReceiptWords;
}

/** In a language or its base; in English for a language that has no words. */
export function receiptWording(language: string): ReceiptWording {
  switch (language.split("-")[0]) {
    case "de":
      return { language, words: receipt.de };
    case "ar":
      return { language, words: receipt.ar };
    case "en":
      return { language, words: receipt.en };
    default:
      return { language: "en", words: receipt.en };
  }
}
