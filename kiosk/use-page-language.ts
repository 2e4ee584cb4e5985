import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { direction } from "../shared/ui/i18n.ts";

/** The whole page speaks and reads in this language, dialogs included. */
export function usePageLanguage(language: string): void {
  const { i18n } = useTranslation();
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction(language);
    void i18n.changeLanguage(language);
  }, [i18n, language]);
}
