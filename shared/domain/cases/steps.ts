/** Rule K2, in the order an application goes through them. */
export const caseSteps = [
  "received",
  "incomplete",
  "complete",
  "in-review",
  "decided",
  "in-production",
  "ready",
  "closed",
] as const;

/** How else an open case can end (rule K2). */
export const caseEnds = ["withdrawn", "rejected", "passed-on"] as const;

export type CaseStep = (typeof caseSteps)[number];
export type CaseEnd = (typeof caseEnds)[number];
export type CaseStatus = CaseStep | CaseEnd;

/** Nothing happens to it any more. */
export function isOver(status: CaseStatus): boolean {
  switch (status) {
    case "closed":
    case "withdrawn":
    case "rejected":
    case "passed-on":
      return true;
    case "received":
    case "incomplete":
    case "complete":
    case "in-review":
    case "decided":
    case "in-production":
    case "ready":
      return false;
  }
}

/** Documents can still make a difference. */
export function isBeforeDecision(status: CaseStatus): boolean {
  switch (status) {
    case "received":
    case "incomplete":
    case "complete":
    case "in-review":
      return true;
    case "decided":
    case "in-production":
    case "ready":
    case "closed":
    case "withdrawn":
    case "rejected":
    case "passed-on":
      return false;
  }
}

/**
 * What may follow without a word of why. `complete` and `incomplete` follow from the checklist; going back to it from
 * the review is asking for documents.
 */
const following: Readonly<Record<CaseStep, readonly CaseStep[]>> = {
  received: ["incomplete", "complete"],
  incomplete: ["complete"],
  complete: ["incomplete", "in-review"],
  "in-review": ["incomplete", "decided"],
  decided: ["in-production"],
  "in-production": ["ready"],
  ready: ["closed"],
  closed: [],
};

/** How a wished step stands to where a case is (rule K2: no step is skipped silently). */
export type StepKind = "next" | "skips" | "ends" | "impossible";

/** Whether a case in `from` may go to `to`; `skips` needs a reason. */
export function stepKind(from: CaseStatus, to: CaseStatus): StepKind {
  const [at, wished] = [stepOf(from), stepOf(to)];
  if (at === null || isOver(from) || from === to) return "impossible";
  if (wished === null) return "ends";
  if (following[at].includes(wished)) return "next";
  const forward = caseSteps.indexOf(wished) > caseSteps.indexOf(at);
  // Completeness is decided by the checklist alone.
  const skippable = forward && wished !== "incomplete" && wished !== "complete";
  return skippable && at !== "received" && at !== "incomplete" ? "skips" : "impossible";
}

function stepOf(status: CaseStatus): CaseStep | null {
  return caseSteps.find((step) => step === status) ?? null;
}
