import { mail as ar } from "./locales/ar/mail.ts";
import { mail as de } from "./locales/de/mail.ts";
import { mail as en } from "./locales/en/mail.ts";
import type { Namespace, WordsLike } from "./words.ts";

export const mail: Namespace<typeof de> = { de, en, ar };
export type MailWords = WordsLike<typeof de>;
