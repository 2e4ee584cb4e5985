import type { CaseStatus } from "./steps.ts";

/** An application's way as its visitor is shown it (rule S1): whether documents are missing is one step. */
export const visitorSteps = [
  "documents",
  "complete",
  "in-review",
  "decided",
  "in-production",
  "ready",
  "closed",
] as const;
export type VisitorStep = (typeof visitorSteps)[number];

/** The step that a case is at; null when it ended on another way. */
export function visitorStep(status: CaseStatus): VisitorStep | null {
  switch (status) {
    case "received":
    case "incomplete":
      return "documents";
    case "complete":
    case "in-review":
    case "decided":
    case "in-production":
    case "ready":
    case "closed":
      return status;
    case "withdrawn":
    case "rejected":
    case "passed-on":
      return null;
  }
}

/** Step k of n, counted from 1; null when the case ended on another way. */
export function stepOfSteps(status: CaseStatus): { readonly k: number; readonly n: number } | null {
  const step = visitorStep(status);
  return step === null ? null : { k: visitorSteps.indexOf(step) + 1, n: visitorSteps.length };
}
