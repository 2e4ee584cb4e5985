import { settings as de } from "./locales/de/settings.ts";
import { settings as en } from "./locales/en/settings.ts";
import type { Namespace } from "./words.ts";

/** People, devices, printers, the audit list and the definition; for administrators, who read German or English. */
export const settings: Namespace<typeof de> = { de, en, ar: en };
export type SettingsWords = typeof de;
