import { book as arBook } from "../../shared/i18n/locales/ar/book.ts";
import { common as arCommon } from "../../shared/i18n/locales/ar/common.ts";
import { kiosk as arKiosk } from "../../shared/i18n/locales/ar/kiosk.ts";
import { mail as arMail } from "../../shared/i18n/locales/ar/mail.ts";
import { phone as arPhone } from "../../shared/i18n/locales/ar/phone.ts";
import { book as deBook } from "../../shared/i18n/locales/de/book.ts";
import { common as deCommon } from "../../shared/i18n/locales/de/common.ts";
import { counter as deCounter } from "../../shared/i18n/locales/de/counter.ts";
import { display as deDisplay } from "../../shared/i18n/locales/de/display.ts";
import { kiosk as deKiosk } from "../../shared/i18n/locales/de/kiosk.ts";
import { mail as deMail } from "../../shared/i18n/locales/de/mail.ts";
import { phone as dePhone } from "../../shared/i18n/locales/de/phone.ts";
import { book as enBook } from "../../shared/i18n/locales/en/book.ts";
import { common as enCommon } from "../../shared/i18n/locales/en/common.ts";
import { kiosk as enKiosk } from "../../shared/i18n/locales/en/kiosk.ts";
import { mail as enMail } from "../../shared/i18n/locales/en/mail.ts";
import { phone as enPhone } from "../../shared/i18n/locales/en/phone.ts";

/** What the pages say, so that a test finds a button by its words in any language. */
export const words = {
  de: {
    common: deCommon,
    kiosk: deKiosk,
    phone: dePhone,
    book: deBook,
    mail: deMail,
    counter: deCounter,
    display: deDisplay,
  },
  en: { common: enCommon, kiosk: enKiosk, phone: enPhone, book: enBook, mail: enMail },
  ar: { common: arCommon, kiosk: arKiosk, phone: arPhone, book: arBook, mail: arMail },
} as const;

export type TestLanguage = keyof typeof words;

/** A text with its `{{values}}` filled in; a value that is not given matches anything. */
export function saying(template: string, values: Readonly<Record<string, string>> = {}): RegExp {
  const pattern = template
    .split(/(\{\{\w+\}\})/)
    .map((part) => {
      const name = /^\{\{(\w+)\}\}$/.exec(part)?.[1];
      return name === undefined ? escaped(part) : (escaped(values[name]) ?? ".*");
    })
    .join("");
  return new RegExp(pattern);
}

function escaped(text: string): string;
function escaped(text: string | undefined): string | undefined;
function escaped(text: string | undefined): string | undefined {
  return text?.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
