import type { Language } from "../../shared/domain/definition.ts";
import { mail, type MailWords } from "../../shared/i18n/mail.ts";
import { fill } from "../../shared/i18n/fill.ts";

/** The language a mail is written in, with its words. */
export interface Wording {
  readonly language: Language;
  readonly words: MailWords;
}

/** The words of a language or its base, else the German ones. */
export function wordingOf(language: Language): Wording {
  switch (language.split("-")[0]) {
    case "ar":
      return { language, words: mail.ar };
    case "en":
      return { language, words: mail.en };
    case "de":
      return { language, words: mail.de };
    default:
      return { language: "de", words: mail.de };
  }
}

/** `3 Personen`, by the language's plural rules (Unicode CLDR). */
export function peopleText(people: number, { language, words }: Wording): string {
  const forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = {
    one: words.people_one,
    ...(words.people_two !== undefined && { two: words.people_two }),
    ...(words.people_few !== undefined && { few: words.people_few }),
    ...(words.people_many !== undefined && { many: words.people_many }),
  };
  const form = forms[new Intl.PluralRules(language).select(people)] ?? words.people_other;
  return fill(form, { count: String(people) });
}
