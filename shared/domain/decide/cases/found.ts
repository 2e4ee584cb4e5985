import type { CaseChecklist, CheckedItem, Finding } from "../../cases/checklist.ts";
import type { FoundDocument } from "../../command.ts";
import { refuse, type Context, type Refused } from "../../decision.ts";
import type { ConditionKey } from "../../definition.ts";
import type { Instant } from "../../instant.ts";

/** What somebody found on working through a checklist. */
export interface Found {
  readonly findings: readonly FoundDocument[];
  readonly conditions: readonly ConditionKey[];
}

/** A checklist after somebody worked through it; refused when it names what neither it nor the office knows. */
export function checkedList(
  checklist: CaseChecklist,
  { findings, conditions }: Found,
  { definition, now }: Pick<Context, "definition" | "now">,
): CaseChecklist | Refused {
  const strange = conditions.find(
    (condition) =>
      !Object.hasOwn(definition.conditions, condition) && !asksFor(checklist, condition),
  );
  if (strange !== undefined) return refuse({ code: "unknown-name", what: strange });
  return (
    withFindings(checklist, findings, [...new Set(conditions)], now) ??
    refuse({ code: "document-unknown" })
  );
}

/** A case keeps the version it began with, and so a condition the office may have dropped since. */
function asksFor({ items }: CaseChecklist, condition: ConditionKey): boolean {
  return items.some(({ need }) => need.kind === "when" && need.condition === condition);
}

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
