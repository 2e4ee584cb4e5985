import { missingDocuments } from "../../shared/domain/cases/checklist.ts";
import { sectionsOf, type Checklist, type ChecklistItem } from "../dialogs/hand-over-marks.ts";

/** What a case still needs, in the list's order; alternatives, of which one is enough, stand together (rule K3). */
export function missingOf(checklist: Checklist): readonly (readonly ChecklistItem[])[] {
  const missing = new Set(missingDocuments(checklist));
  return sectionsOf(checklist, checklist.conditions)
    .map(({ items }) => items.filter(({ document }) => missing.has(document)))
    .filter((items) => items.length > 0);
}
