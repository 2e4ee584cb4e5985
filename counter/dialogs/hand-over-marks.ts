import {
  missingDocuments,
  type CaseChecklist,
  type NotNeededReason,
} from "../../shared/domain/cases/checklist.ts";
import type { ConditionKey, DocumentKey } from "../../shared/domain/definition.ts";
import type { CounterView } from "../../shared/protocol/views.ts";

export type Checklist = CounterView["services"][string]["checklist"];
export type ChecklistItem = Checklist["items"][number];

/** What staff have ticked of one document; a reason may still be asked for. */
export type Mark =
  | { readonly state: "open" | "received" | "missing" }
  | { readonly state: "not-needed"; readonly reason: NotNeededReason | null };

export const states = ["received", "missing", "not-needed"] as const;
export type MarkState = (typeof states)[number];

/** What is ticked, and which conditions hold. */
export interface Ticked {
  readonly marks: Readonly<Record<DocumentKey, Mark>>;
  readonly conditions: readonly ConditionKey[];
}

/** A document, or several of which one is enough. */
export interface Section {
  readonly group: string | null;
  readonly items: readonly ChecklistItem[];
}

const open: Mark = { state: "open" };

export function markOf({ marks }: Pick<Ticked, "marks">, document: DocumentKey): Mark {
  return marks[document] ?? open;
}

/** What one state asked for by key or touch makes of a document. */
export function marked(state: MarkState): Mark {
  return state === "not-needed" ? { state, reason: null } : { state };
}

/** The documents this applicant needs, in the list's order; alternatives stand together. */
export function sectionsOf(
  { items }: Pick<Checklist, "items">,
  conditions: readonly ConditionKey[],
): readonly Section[] {
  const sections: { group: string | null; items: ChecklistItem[] }[] = [];
  for (const item of items) {
    const { need } = item;
    if (need.kind === "when" && !conditions.includes(need.condition)) continue;
    const group = need.kind === "one-of" ? need.group : null;
    const together = group === null ? undefined : sections.find((each) => each.group === group);
    if (together === undefined) sections.push({ group, items: [item] });
    else together.items.push(item);
  }
  return sections;
}

/** How many documents are still to come (rule K3); alternatives count once. */
export function stillMissing(checklist: Checklist, ticked: Ticked): number {
  const missing = new Set(missingDocuments(checkedBy(checklist, ticked)));
  const sections = sectionsOf(checklist, ticked.conditions);
  return sections.filter(({ items }) => items.some(({ document }) => missing.has(document))).length;
}

/** Whether one of a section's documents is there, or none is needed. */
export function isSettled({ items }: Section, ticked: Ticked): boolean {
  return items.some(({ document }) => isDone(markOf(ticked, document)));
}

/**
 * Everything not yet settled is received. Of alternatives nothing is: the receipt names the document that was
 * brought, and only staff have seen which.
 */
export function allReceived(checklist: Checklist, ticked: Ticked): Ticked["marks"] {
  const received = sectionsOf(checklist, ticked.conditions)
    .filter((section) => section.group === null && !isSettled(section, ticked))
    .flatMap(({ items }) => items.map(({ document }) => [document, marked("received")] as const));
  return { ...ticked.marks, ...Object.fromEntries(received) };
}

/** The documents "not needed" for which nobody has said why. */
export function withoutReason(checklist: Checklist, ticked: Ticked): readonly DocumentKey[] {
  return checklist.items
    .map(({ document }) => document)
    .filter((document) => {
      const mark = markOf(ticked, document);
      return mark.state === "not-needed" && mark.reason === null;
    });
}

/** In the domain's own shape, for its rule K3; at which moment something came plays no part in it. */
function checkedBy({ version, items }: Checklist, ticked: Ticked): CaseChecklist {
  return {
    version,
    conditions: ticked.conditions,
    items: items.map(({ document, need }) => ({
      document,
      need,
      finding: findingOf(markOf(ticked, document)),
    })),
  };
}

function findingOf(mark: Mark): CaseChecklist["items"][number]["finding"] {
  switch (mark.state) {
    case "received":
      return { state: "received", at: 0 };
    case "not-needed":
      return mark.reason === null
        ? { state: "open" }
        : { state: "not-needed", reason: mark.reason };
    case "open":
    case "missing":
      return { state: mark.state };
  }
}

const isDone = (mark: Mark): boolean =>
  mark.state === "received" || (mark.state === "not-needed" && mark.reason !== null);
