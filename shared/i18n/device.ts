import { device as de } from "./locales/de/device.ts";
import { device as en } from "./locales/en/device.ts";
import type { Namespace } from "./words.ts";

/** What a device says that is not enrolled yet; for staff, who read German or English. */
export const device: Namespace<typeof de> = { de, en, ar: en };
export type DeviceWords = typeof de;
