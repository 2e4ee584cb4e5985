/** What a staff screen remembers on its own device: nothing about visitors or staff. */
export interface Preferences {
  readonly language: StaffLanguage;
  /** Single letters act as keys (WCAG 2.1.4 asks that they can be switched off). */
  readonly letters: boolean;
}

export const staffLanguages = ["de", "en"] as const;
export type StaffLanguage = (typeof staffLanguages)[number];

const languageEntry = "wartemarke.counter.language";
const lettersEntry = "wartemarke.counter.letters";

/** Anything unknown in the storage counts as the default. */
export function readPreferences(storage: Pick<Storage, "getItem">): Preferences {
  return {
    language: storage.getItem(languageEntry) === "en" ? "en" : "de",
    letters: storage.getItem(lettersEntry) !== "off",
  };
}

export function writePreferences(
  storage: Pick<Storage, "setItem">,
  { language, letters }: Preferences,
): void {
  storage.setItem(languageEntry, language);
  storage.setItem(lettersEntry, letters ? "on" : "off");
}
