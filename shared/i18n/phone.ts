import { phone as ar } from "./locales/ar/phone.ts";
import { phone as de } from "./locales/de/phone.ts";
import { phone as en } from "./locales/en/phone.ts";
import type { Namespace } from "./words.ts";

export const phone: Namespace<typeof de> = { de, en, ar };
export type PhoneWords = typeof de;
