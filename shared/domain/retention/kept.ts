/** What an office sets a number of days for (rule P2). */
export const retentionKinds = [
  "appointments",
  "cases",
  "notes",
  "post",
  "dismissedPost",
  "receipts",
  "mails",
] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** Days of each kind. */
export type RetentionDays = Readonly<Record<RetentionKind, number>>;

/** Something personal that is kept, and in which row: which days it follows is `retentionOf`. */
export const keptKinds = [
  /** By the pseudonym. */
  "appointment-person",
  "case-person",
  /** By the visit's id. */
  "visit-note",
  /** By case number and revision, such as `2026-000123-7 4`. */
  "case-note",
  /** By the id; a matched one and a dismissed one. */
  "post",
  "dismissed-post",
  /** Its paper, by the receipt's number. */
  "receipt",
  /** By its cause. */
  "mail",
] as const;
export type KeptKind = (typeof keptKinds)[number];

export interface Kept {
  readonly of: KeptKind;
  readonly key: string;
}

/** Whose days each follows. */
export const retentionOf = {
  "appointment-person": "appointments",
  "case-person": "cases",
  "visit-note": "notes",
  "case-note": "notes",
  post: "post",
  "dismissed-post": "dismissedPost",
  receipt: "receipts",
  mail: "mails",
} as const satisfies Readonly<Record<KeptKind, RetentionKind>>;

/** How many of each kind were deleted; a kind of which none were is not there. */
export type DeletedCounts = Readonly<Partial<Record<RetentionKind, number>>>;

/** Counts, and never which (rule P2). */
export function countsOf(deleted: readonly Kept[]): DeletedCounts {
  const counts: Partial<Record<RetentionKind, number>> = {};
  for (const { of } of deleted) counts[retentionOf[of]] = (counts[retentionOf[of]] ?? 0) + 1;
  return counts;
}
