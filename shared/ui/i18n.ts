import { createInstance, type i18n, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import type { AccessWords } from "../i18n/access.ts";
import type { BookWords } from "../i18n/book.ts";
import type { CommonWords } from "../i18n/common.ts";
import type { CounterWords } from "../i18n/counter.ts";
import type { DefinitionWords } from "../i18n/definition.ts";
import type { DeviceWords } from "../i18n/device.ts";
import type { DisplayWords } from "../i18n/display.ts";
import type { KioskWords } from "../i18n/kiosk.ts";
import type { PhoneWords } from "../i18n/phone.ts";
import type { SettingsWords } from "../i18n/settings.ts";
import type { StatusWords } from "../i18n/status.ts";
import type { Namespace } from "../i18n/words.ts";

export { complete, direction, intlTag, ownNames } from "../i18n/languages.ts";

/** The namespaces of all clients: what `t` may be asked for. */
interface Words {
  readonly access: AccessWords;
  readonly book: BookWords;
  readonly common: CommonWords;
  readonly counter: CounterWords;
  readonly definition: DefinitionWords;
  readonly device: DeviceWords;
  readonly display: DisplayWords;
  readonly kiosk: KioskWords;
  readonly phone: PhoneWords;
  readonly settings: SettingsWords;
  readonly status: StatusWords;
}

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: Words;
  }
}

/** `t` of the shared words: `useTranslation("common").t`. */
export type CommonT = TFunction<"common">;

/**
 * A translator of its own (nothing global) that speaks at once, with the namespaces a client brings:
 * `createI18n("de", { common, kiosk })`. A language without words speaks German.
 */
export function createI18n(
  language: string,
  namespaces: Readonly<Partial<{ [N in keyof Words]: Namespace<Words[N]> }>>,
): i18n {
  const instance = createInstance({
    lng: language,
    fallbackLng: "de",
    defaultNS: "common",
    ns: Object.keys(namespaces),
    resources: byLanguage(namespaces),
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  instance.use(initReactI18next);
  void instance.init();
  return instance;
}

function byLanguage(namespaces: Readonly<Record<string, Namespace<object> | undefined>>) {
  const resources: Record<"de" | "en" | "ar", Record<string, object>> = { de: {}, en: {}, ar: {} };
  for (const [name, words] of Object.entries(namespaces)) {
    if (!words) continue;
    resources.de[name] = words.de;
    resources.en[name] = words.en;
    resources.ar[name] = words.ar;
  }
  return resources;
}
