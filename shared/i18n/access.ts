import { access as de } from "./locales/de/access.ts";
import { access as en } from "./locales/en/access.ts";
import type { Namespace } from "./words.ts";

/** Signing in, locking and taking over at a counter; for staff, who read German or English. */
export const access: Namespace<typeof de> = { de, en, ar: en };
export type AccessWords = typeof de;
