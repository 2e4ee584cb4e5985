import type { Language } from "../../domain/definition.ts";

/** A counted noun; the forms that a language does not have, or that more than one person never needs, are missing. */
type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

const german: Counted = { other: "{n} Personen" };

const persons: ReadonlyMap<Language, Counted> = new Map([
  ["de", german],
  ["en", { other: "{n} people" }],
  ["ar", { two: "شخصان", few: "{n} أشخاص", many: "{n} شخصًا", other: "{n} شخص" }],
]);

/** Several people who came together, such as "4 Personen"; in German for a language without slip texts. */
export function peopleText(people: number, language: Language): string {
  const spoken = persons.has(language) ? language : "de";
  const forms = persons.get(spoken) ?? german;
  const form = forms[new Intl.PluralRules(spoken).select(people)] ?? forms.other;
  return form.replace("{n}", new Intl.NumberFormat(spoken).format(people));
}
