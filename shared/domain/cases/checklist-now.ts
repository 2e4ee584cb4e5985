import type { OfficeDefinition } from "../definition.ts";
import { freshChecklist, type CaseChecklist } from "./checklist.ts";
import type { OfficeCase } from "./office-case.ts";
import { isBeforeDecision } from "./steps.ts";

/**
 * The checklist to work through: the one the case began with, in its version (rule K3). One that began with nothing to
 * ask for would count as complete for ever, so until it is decided its service's list of today takes that place.
 */
export function checklistNow(
  { checklist, service, status }: Pick<OfficeCase, "checklist" | "service" | "status">,
  { services }: Pick<OfficeDefinition, "services">,
): CaseChecklist {
  const today = services[service]?.checklist;
  const began = checklist.items.length > 0 || !isBeforeDecision(status);
  return began || today === undefined ? checklist : freshChecklist(today);
}
