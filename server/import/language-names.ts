import type { Language } from "../../shared/domain/definition.ts";
import { folded } from "./fold.ts";

/** Finds the office's languages by tag or by their German, English or own name. */
export interface LanguageNames {
  /** Undefined for a language the office does not offer: the visitor then chooses at the kiosk. */
  readonly find: (typed: string) => Language | undefined;
}

export function languageNames(offered: readonly Language[]): LanguageNames {
  const tags = new Map<string, Language>();
  for (const tag of offered) {
    tags.set(folded(tag), tag);
    for (const locale of ["de", "en", tag]) {
      const name = new Intl.DisplayNames(locale, { type: "language" }).of(tag);
      if (name !== undefined) tags.set(folded(name), tag);
    }
  }
  return { find: (typed) => tags.get(folded(typed)) };
}
