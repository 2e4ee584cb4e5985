import type { CaseChecklist, CheckedItem, Finding } from "../../cases/checklist.ts";
import type { FoundDocument } from "../../command.ts";
import type { ConditionKey } from "../../definition.ts";
import type { Instant } from "../../instant.ts";

/** A checklist with what was found; a document it does not have makes null. What was received before keeps its time. */
export function withFindings(
  { version, items }: CaseChecklist,
  findings: readonly FoundDocument[],
  conditions: readonly ConditionKey[],
  at: Instant,
): CaseChecklist | null {
  const found = new Map(findings.map(({ document, finding }) => [document, finding]));
  const known = new Set(items.map(({ document }) => document));
  if (findings.some(({ document }) => !known.has(document))) return null;
  const checked = items.map((item): CheckedItem => {
    const finding = found.get(item.document);
    return finding === undefined ? item : { ...item, finding: findingAt(finding, item, at) };
  });
  return { version, items: checked, conditions };
}

function findingAt(finding: FoundDocument["finding"], before: CheckedItem, at: Instant): Finding {
  if (finding.state === "not-needed") return finding;
  if (finding.state !== "received") return { state: finding.state };
  return before.finding.state === "received" ? before.finding : { state: "received", at };
}
