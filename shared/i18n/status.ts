import { status as ar } from "./locales/ar/status.ts";
import { status as de } from "./locales/de/status.ts";
import { status as en } from "./locales/en/status.ts";
import type { Namespace } from "./words.ts";

/** The words of the status and process pages (rules S1 and S2). */
export const status: Namespace<typeof de> = { de, en, ar };
export type StatusWords = typeof de;
