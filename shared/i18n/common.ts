import { common as ar } from "./locales/ar/common.ts";
import { common as de } from "./locales/de/common.ts";
import { common as en } from "./locales/en/common.ts";
import type { Namespace } from "./words.ts";

export const common: Namespace<typeof de> = { de, en, ar };
export type CommonWords = typeof de;
