import type { ConditionKey, DocumentKey } from "../definition.ts";
import type { Instant } from "../instant.ts";

/** When a document is asked for. */
export type Need =
  | { readonly kind: "always" }
  /** Only if the condition, such as "employed", holds for the applicant. */
  | { readonly kind: "when"; readonly condition: ConditionKey }
  /** One of those with the same group is enough. */
  | { readonly kind: "one-of"; readonly group: string };

export interface ChecklistItem {
  readonly document: DocumentKey;
  readonly need: Need;
}

/** What a service asks for; a case keeps the version it began with. */
export interface Checklist {
  readonly version: number;
  readonly items: readonly ChecklistItem[];
}

/** Why a document is not asked for after all; each has words in every language. */
export const notNeededReasons = ["on-file", "does-not-apply", "exempt-by-law", "other"] as const;
export type NotNeededReason = (typeof notNeededReasons)[number];

/** What became of one document. */
export type Finding =
  | { readonly state: "open" }
  | { readonly state: "received"; readonly at: Instant }
  | { readonly state: "missing" }
  | { readonly state: "not-needed"; readonly reason: NotNeededReason };

export type CheckedItem = ChecklistItem & { readonly finding: Finding };

/** A checklist being worked through. */
export interface CaseChecklist {
  readonly version: number;
  readonly items: readonly CheckedItem[];
  /** Those that hold for this applicant. */
  readonly conditions: readonly ConditionKey[];
}

/** A service's checklist with nothing ticked yet. */
export function freshChecklist({ version, items }: Checklist): CaseChecklist {
  return {
    version,
    items: items.map((item) => ({ ...item, finding: { state: "open" } })),
    conditions: [],
  };
}

/** The documents that are still to come, in order; of alternatives, all that would do (rule K3). */
export function missingDocuments({ items, conditions }: CaseChecklist): readonly DocumentKey[] {
  return items.filter((item) => isMissing(item, items, conditions)).map(({ document }) => document);
}

/**
 * Rule K3: each required document is received, or marked not needed with a reason; of alternatives one is received, or
 * none is needed.
 */
export function isComplete(checklist: CaseChecklist): boolean {
  return missingDocuments(checklist).length === 0;
}

function isMissing(
  item: CheckedItem,
  items: readonly CheckedItem[],
  conditions: readonly ConditionKey[],
): boolean {
  if (isSettled(item)) return false;
  const { need } = item;
  switch (need.kind) {
    case "always":
      return true;
    case "when":
      return conditions.includes(need.condition);
    case "one-of":
      return !items.some((other) => isOfGroup(other, need.group) && isReceived(other));
  }
}

const isReceived = ({ finding }: CheckedItem): boolean => finding.state === "received";

const isOfGroup = ({ need }: CheckedItem, group: string): boolean =>
  need.kind === "one-of" && need.group === group;

const isSettled = (item: CheckedItem): boolean =>
  isReceived(item) || item.finding.state === "not-needed";
