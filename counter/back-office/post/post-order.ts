import type { WorklistView } from "../../../shared/protocol/case-views.ts";

export type PostItem = WorklistView["intake"][string];

/** What waits longest comes first; what came at the same time in the order it was taken in. */
export function oldestFirst(intake: WorklistView["intake"]): readonly PostItem[] {
  return Object.values(intake).toSorted((a, b) => a.arrived - b.arrived || a.id - b.id);
}

/** Whether the line of a letter or e-mail shows what was typed: in sender, subject, the text's beginning or number. */
export function matchesPost(
  { from, subject, excerpt, kind, reference }: PostItem,
  typed: string,
): boolean {
  const wanted = typed.trim().toLowerCase();
  const sticker = kind === "letter" ? reference : null;
  return [from, subject, excerpt, sticker].some(
    (part) => part?.toLowerCase().includes(wanted) ?? wanted === "",
  );
}
