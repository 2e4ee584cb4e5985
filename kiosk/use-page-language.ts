import { useLayoutEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../shared/domain/definition.ts";
import { direction } from "../shared/ui/i18n.ts";

/** The whole page speaks and reads in this language, dialogs included. */
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
