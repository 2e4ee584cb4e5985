import type { Language } from "../../shared/domain/definition.ts";
import { phone } from "../../shared/i18n/phone.ts";

const hasWords = (language: Language): boolean => language in phone;

/** The languages the visitor may switch to: those of the office that this page has words in. */
export function offered(languages: readonly Language[]): readonly Language[] {
  return languages.filter(hasWords);
}

/**
 * The language to show: the visitor's choice, else the ticket's, else its base language (`de` for `de-simple`), else
 * German. `chosen` comes from the address and may be anything.
 */
export function languageToShow(chosen: string, ticket: Language): Language {
  const wanted = [chosen, ticket, ticket.split("-")[0] ?? ticket];
  return wanted.find(hasWords) ?? "de";
}

/** Before anything is known of the ticket: what the phone itself speaks, if we have words in it. */
export function languageOfPhone(preferred: readonly string[]): Language {
  const bases = preferred.map((tag) => tag.split("-")[0] ?? tag);
  return bases.find(hasWords) ?? "de";
}
