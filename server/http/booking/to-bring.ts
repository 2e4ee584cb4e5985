import type { ChecklistItem } from "../../../shared/domain/cases/checklist.ts";
import type { Names, OfficeDefinition } from "../../../shared/domain/definition.ts";
import { choicesOf, choiceText } from "../../documents/choices.ts";
import { nameIn } from "../../documents/name-in.ts";

/**
 * What to bring, one entry for each: alternatives together, and what only some need with who needs it, such as
 * `Arbeitsvertrag (Sie arbeiten)`.
 */
export function toBring(
  items: readonly ChecklistItem[],
  definition: Pick<OfficeDefinition, "documents" | "conditions" | "languages">,
): Names[] {
  const keys = items.map(({ document }) => document);
  const conditionOf = (names: Names | undefined): Names | null => {
    const item = items.find(({ document }) => definition.documents[document] === names);
    if (item?.need.kind !== "when") return null;
    return definition.conditions[item.need.condition] ?? null;
  };
  return choicesOf(keys, items, definition).map((choice) => {
    const condition = conditionOf(choice[0]);
    const said = (language: string): string => {
      const text = choiceText(choice, language);
      return condition === null ? text : `${text} (${nameIn(condition, language)})`;
    };
    const offered = definition.languages.map((language) => [language, said(language)] as const);
    return Object.assign({ de: said("de") }, Object.fromEntries(offered));
  });
}
