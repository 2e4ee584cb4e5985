import type { OfficeDefinition } from "../../../shared/domain/definition.ts";
import { rememberCaseViews, type CaseViews } from "./case-view.ts";
import { fixedParts, type FixedParts } from "./fixed.ts";
import { rememberPlannedRows } from "./planned-appointment.ts";
import { rememberFrames } from "./planner-days.ts";
import type { PlannerMemory } from "./planner-view.ts";
import { rememberStaffVisits, type StaffVisits } from "./staff-visit.ts";
import { rememberWorklists, type WorklistMemory } from "./worklist-view.ts";

/** What views remember from one to the next, as long as the definition is the same. */
export interface DefinitionMemory {
  readonly row: StaffVisits;
  readonly fixed: FixedParts;
  readonly planner: PlannerMemory;
  readonly worklists: WorklistMemory;
  readonly case: CaseViews;
}

/** Remembers for one definition at a time: another one begins anew. */
export function rememberByDefinition(
  publicUrl: string,
): (definition: OfficeDefinition) => DefinitionMemory {
  let known: { readonly of: OfficeDefinition; readonly memory: DefinitionMemory } | null = null;
  return (definition) => {
    if (known?.of === definition) return known.memory;
    const memory: DefinitionMemory = {
      row: rememberStaffVisits(definition),
      fixed: fixedParts(definition, publicUrl),
      planner: { row: rememberPlannedRows(), frames: rememberFrames(definition) },
      worklists: rememberWorklists(definition),
      case: rememberCaseViews(),
    };
    known = { of: definition, memory };
    return memory;
  };
}
