import { isComplete, type CaseChecklist } from "../../cases/checklist.ts";
import type { OfficeCase } from "../../cases/office-case.ts";
import { isBeforeDecision, type CaseStatus } from "../../cases/steps.ts";
import type { Context } from "../../decision.ts";
import type { Instant } from "../../instant.ts";
import { lastMinuteOf } from "../../wall-clock.ts";

type BeforeCheck = Pick<OfficeCase, "status" | "completeSince" | "documentsUntil" | "waiting">;

/**
 * What a checklist that was worked through changes of its case (rules K2 and K3): until the review begins the step
 * follows from it, later ones stay; until the decision the time it has been complete since falls with a document that is
 * missing after all, and begins anew. Who waits for documents waits on while one is missing, at least for the whole term.
 */
export function recheck(
  { status, completeSince, documentsUntil, waiting }: BeforeCheck,
  checklist: CaseChecklist,
  context: Context,
): BeforeCheck & Pick<OfficeCase, "checklist"> {
  const early = followsChecklist(status);
  // What was complete when it was decided counts as it was.
  const undecided = isBeforeDecision(status);
  if (isComplete(checklist)) {
    return {
      checklist,
      status: early ? "complete" : status,
      completeSince: undecided ? (completeSince ?? context.now) : completeSince,
      documentsUntil: null,
      waiting: waiting?.for === "documents" ? null : waiting,
    };
  }
  const until = Math.max(documentsUntil ?? 0, termEnds(context));
  return {
    checklist,
    status: early ? "incomplete" : status,
    completeSince: undecided ? null : completeSince,
    documentsUntil: until,
    waiting: waiting?.for === "documents" ? { ...waiting, until } : waiting,
  };
}

/** When documents that are asked for now are expected: the end of that day by wall clock (rule T1). */
export function termEnds({ definition, plan }: Pick<Context, "definition" | "plan">): Instant {
  const days = definition.caseTerms.documentsWithin;
  const last = Temporal.PlainDate.from(plan.day).add({ days });
  return lastMinuteOf(last.toString(), definition.zone);
}

function followsChecklist(status: CaseStatus): boolean {
  return status === "received" || status === "incomplete" || status === "complete";
}
