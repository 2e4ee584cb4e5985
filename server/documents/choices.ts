import type { ChecklistItem } from "../../shared/domain/cases/checklist.ts";
import type { DocumentKey, Names, OfficeDefinition } from "../../shared/domain/definition.ts";
import { alternatives } from "../../shared/i18n/alternatives.ts";
import { nameIn } from "./name-in.ts";

/** Documents of which any one will do. */
export type Choice = readonly Names[];

/**
 * Missing documents as they are asked for: those of one group of alternatives are one choice, where the first of them
 * stands. A document that the office no longer has is called by its key.
 */
export function choicesOf(
  missing: readonly DocumentKey[],
  items: readonly ChecklistItem[],
  { documents }: Pick<OfficeDefinition, "documents">,
): readonly Choice[] {
  const groupOf = (document: DocumentKey): string | null => {
    const need = items.find((item) => item.document === document)?.need;
    return need?.kind === "one-of" ? need.group : null;
  };
  const choices = Map.groupBy(missing, (document) => {
    const group = groupOf(document);
    return group === null ? `document ${document}` : `group ${group}`;
  });
  return Array.from(choices.values(), (keys) => keys.map((key) => documents[key] ?? { de: key }));
}

/** `Mietvertrag oder Grundbuchauszug` */
export function choiceText(choice: Choice, language: string): string {
  return alternatives(
    choice.map((document) => nameIn(document, language)),
    language,
  );
}
