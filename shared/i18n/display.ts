import { display as ar } from "./locales/ar/display.ts";
import { display as de } from "./locales/de/display.ts";
import { display as en } from "./locales/en/display.ts";
import type { Namespace } from "./words.ts";

export const display: Namespace<typeof de> = { de, en, ar };
export type DisplayWords = typeof de;
