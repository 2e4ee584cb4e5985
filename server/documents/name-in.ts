import type { Language, Names } from "../../shared/domain/definition.ts";

/** The text in a language, its base (`de` for `de-simple`), or German. */
export function nameIn(names: Names, language: Language): string {
  return names[language] ?? names[language.split("-")[0] ?? language] ?? names.de;
}
