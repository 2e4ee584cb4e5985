import { useLayoutEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../shared/domain/definition.ts";
import { complete, direction } from "../../shared/ui/i18n.ts";

/** The first of these languages, or their bases, that we have words in; German when there is none. */
export function spoken(wanted: readonly string[]): Language {
  const bases = wanted.map((tag) => tag.split("-")[0] ?? tag);
  return bases.find((language) => complete.includes(language)) ?? "de";
}

/** Makes the whole page speak and run in this language. */
export function usePageLanguage(language: Language): void {
  const { i18n } = useTranslation();
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction(language);
    i18n
      .changeLanguage(language)
      .catch((error: unknown) => console.error(`The language ${language} failed`, error));
  }, [i18n, language]);
}
