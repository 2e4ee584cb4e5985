import { signIn as de } from "./locales/de/sign-in.ts";
import { signIn as en } from "./locales/en/sign-in.ts";
import type { Namespace } from "./words.ts";

/** The page on which sign-in through the office's own provider ends; for staff, who read German or English. */
export const signIn: Namespace<typeof de> = { de, en, ar: en };
export type SignInWords = typeof de;
