import type { FoundDocument } from "../../../shared/domain/command.ts";
import type { ConditionKey, DocumentKey } from "../../../shared/domain/definition.ts";
import { markOf, type Checklist, type Mark, type Ticked } from "../../dialogs/hand-over-marks.ts";

/** What somebody has typed and ticked about a case and not yet sent; what others do meanwhile does not touch it. */
export interface CaseDraft {
  readonly note: string;
  /** Only the documents that were ticked here. */
  readonly marks: Readonly<Record<DocumentKey, Mark>>;
  /** Null while nobody has changed which hold. */
  readonly conditions: readonly ConditionKey[] | null;
}

export const emptyDraft: CaseDraft = { note: "", marks: {}, conditions: null };

/** The checklist as it stands, under what was ticked here. */
export function tickedIn(
  { items, conditions }: Pick<Checklist, "items" | "conditions">,
  draft: CaseDraft,
): Ticked {
  const standing = items.map(({ document, finding }) => {
    const mark: Mark = finding.state === "received" ? { state: "received" } : finding;
    return [document, mark] as const;
  });
  return {
    marks: { ...Object.fromEntries(standing), ...draft.marks },
    conditions: draft.conditions ?? conditions,
  };
}

/** A draft with other ticks: what is as it stands already is not kept. */
export function withMarks(
  draft: CaseDraft,
  checklist: Pick<Checklist, "items" | "conditions">,
  marks: Ticked["marks"],
): CaseDraft {
  const standing = tickedIn(checklist, emptyDraft);
  const own = Object.entries(marks).filter(
    ([document, mark]) => !sameMark(mark, markOf(standing, document)),
  );
  return { ...draft, marks: Object.fromEntries(own) };
}

/** Something was ticked that the office does not know yet. */
export function isTicked({ marks, conditions }: CaseDraft): boolean {
  return Object.keys(marks).length > 0 || conditions !== null;
}

/** As the office is told. */
export function findingsOf({ items }: Pick<Checklist, "items">, ticked: Ticked): FoundDocument[] {
  return items.map(({ document }) => {
    const mark = markOf(ticked, document);
    if (mark.state !== "not-needed") return { document, finding: { state: mark.state } };
    const { state, reason } = mark;
    return { document, finding: reason === null ? { state: "open" } : { state, reason } };
  });
}

const reasonOf = (mark: Mark): string | null => (mark.state === "not-needed" ? mark.reason : null);

const sameMark = (a: Mark, b: Mark): boolean => a.state === b.state && reasonOf(a) === reasonOf(b);
