import {
  caseEnds,
  caseSteps,
  stepKind,
  type CaseEnd,
  type CaseStatus,
  type CaseStep,
} from "../../../shared/domain/cases/steps.ts";

/** Where a case can go from here (rule K2). */
export interface NextSteps {
  /** The big button: check the documents, go a step on, or nothing because it is over. */
  readonly best:
    | { readonly kind: "check" }
    | { readonly kind: "move"; readonly to: CaseStep }
    | { readonly kind: "none" };
  /** With a reason only. */
  readonly skips: readonly CaseStep[];
  readonly ends: readonly CaseEnd[];
}

/** Where a case with this status can go. */
export function nextSteps(status: CaseStatus): NextSteps {
  // Completeness is decided by the checklist alone (rule K3).
  const byHand = caseSteps.filter((step) => step !== "complete" && step !== "incomplete");
  const to = byHand.find((step) => stepKind(status, step) === "next");
  const ends = caseEnds.filter((end) => stepKind(status, end) === "ends");
  const skips = byHand.filter((step) => stepKind(status, step) === "skips");
  if (to !== undefined) return { best: { kind: "move", to }, skips, ends };
  return { best: { kind: ends.length > 0 ? "check" : "none" }, skips, ends };
}
