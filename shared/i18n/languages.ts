/** What each language calls itself. */
export const ownNames: Readonly<Record<string, string>> = {
  de: "Deutsch",
  "de-simple": "Leichte Sprache",
  en: "English",
  ar: "العربية",
  fa: "فارسی",
  uk: "Українська",
  ru: "Русский",
  tr: "Türkçe",
  ku: "Kurdî",
  fr: "Français",
  vi: "Tiếng Việt",
};

const rightToLeft: ReadonlySet<string> = new Set(["ar", "fa"]);

/** Which way a language is written. */
export function direction(language: string): "rtl" | "ltr" {
  return rightToLeft.has(language.split("-")[0] ?? language) ? "rtl" : "ltr";
}

/**
 * The tag for `Intl`: plain German follows German, English is the European one, and every language
 * writes Latin digits, because ticket numbers, clocks and slips in the building do.
 */
export function intlTag(language: string): string {
  const base = language.split("-")[0] ?? language;
  return `${base === "en" ? "en-GB" : base}-u-nu-latn`;
}

/** Languages that have all words of the visitors' screens; an office's others follow when theirs are written. */
export const complete: readonly string[] = ["de", "en", "ar"];
