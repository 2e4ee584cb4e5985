import { stepKind, type CaseStatus } from "../../../shared/domain/cases/steps.ts";
import type { CaseRow } from "../../../shared/protocol/case-views.ts";

/** Steps that are done for many at once: a print run, a delivery of cards, cards handed out. */
export const bulkSteps = ["in-production", "ready", "closed"] as const satisfies CaseStatus[];
export type BulkStep = (typeof bulkSteps)[number];

/** The next step that all chosen cases may go together; null when there is none (rule K2). */
export function commonStep(rows: readonly Pick<CaseRow, "status">[]): BulkStep | null {
  if (rows.length === 0) return null;
  const common = bulkSteps.find((to) =>
    rows.every(({ status }) => stepKind(status, to) === "next"),
  );
  return common ?? null;
}
