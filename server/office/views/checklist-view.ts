import type { z } from "zod";
import type { CaseChecklist } from "../../../shared/domain/cases/checklist.ts";
import type { OfficeDefinition } from "../../../shared/domain/definition.ts";
import type { checklist } from "../../../shared/protocol/case-views.ts";

/** A checklist with the names of its documents; what a changed definition no longer has is called by its key. */
export function checklistView(
  { version, items, conditions }: CaseChecklist,
  definition: Pick<OfficeDefinition, "documents" | "conditions">,
): z.infer<typeof checklist> {
  return {
    version,
    conditions: [...conditions],
    items: items.map(({ document, need, finding }) => ({
      document,
      name: definition.documents[document] ?? { de: document },
      need:
        need.kind === "when"
          ? { ...need, name: definition.conditions[need.condition] ?? { de: need.condition } }
          : need,
      finding,
    })),
  };
}
