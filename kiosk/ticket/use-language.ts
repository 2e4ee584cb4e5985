import { useLayoutEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../shared/domain/definition.ts";
import { direction } from "../../shared/ui/i18n.ts";

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

/**
 * The visitor's own choice of language, or "". It lives behind the # of the address: it survives a reload after the
 * phone has slept, nothing is stored on the phone, and it is never sent to the server.
 */
export function useChosenLanguage(): readonly [string, (language: Language) => void] {
  const chosen = useSyncExternalStore(subscribe, () => location.hash.slice(1));
  return [
    chosen,
    (language) => {
      location.replace(`#${language}`);
    },
  ];
}

/** Makes the whole page speak and run in this language. */
export function useLanguage(language: Language): void {
  const { i18n } = useTranslation();
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction(language);
    i18n
      .changeLanguage(language)
      .catch((error: unknown) => console.error(`The language ${language} failed`, error));
  }, [i18n, language]);
}
