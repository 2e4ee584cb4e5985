import type { Language } from "../../shared/domain/definition.ts";
import { complete } from "../../shared/ui/i18n.ts";

const hasWords = (language: Language): boolean => complete.includes(language);

/** The languages to choose from: those of the office that we have words in. */
export function offered(languages: readonly Language[]): readonly Language[] {
  return languages.filter(hasWords);
}

/**
 * The first of these languages that we have words in, each after itself by its base (`de` for `de-simple`); German
 * when there is none. They come from a device or an address and may be anything.
 */
export function spoken(wanted: readonly string[]): Language {
  return wanted.flatMap((tag) => [tag, tag.split("-")[0] ?? tag]).find(hasWords) ?? "de";
}
