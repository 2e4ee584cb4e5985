import { intlTag } from "./languages.ts";

/** `Mietvertrag oder Grundbuchauszug`: any one will do. */
export function alternatives(names: readonly string[], language: string): string {
  return new Intl.ListFormat(intlTag(language), { type: "disjunction" }).format(names);
}
