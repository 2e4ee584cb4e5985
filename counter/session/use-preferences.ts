import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { writePreferences, type Preferences } from "./preferences.ts";

/** The screen's preferences; a change speaks the other language at once and is remembered. */
export function usePreferences(
  initial: Preferences,
): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(initial);
  const { i18n } = useTranslation();
  useEffect(() => {
    writePreferences(localStorage, preferences);
    document.documentElement.lang = preferences.language;
    void i18n.changeLanguage(preferences.language);
  }, [i18n, preferences]);
  return [preferences, (change) => setPreferences((before) => ({ ...before, ...change }))];
}
