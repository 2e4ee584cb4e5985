import { kiosk as ar } from "./locales/ar/kiosk.ts";
import { kiosk as de } from "./locales/de/kiosk.ts";
import { kiosk as en } from "./locales/en/kiosk.ts";
import type { Namespace } from "./words.ts";

export const kiosk: Namespace<typeof de> = { de, en, ar };
export type KioskWords = typeof de;
