export type ProblemCode =
  | "unreadable"
  | "missing-column"
  | "too-many-values"
  | "wrong-date"
  | "past-date"
  | "wrong-time"
  | "unknown-service"
  | "missing-name"
  | "bad-email"
  | "bad-phone"
  | "wrong-people"
  | "bad-reference"
  | "duplicate-row"
  | "person-twice"
  | "cancelled"
  | "recurring"
  | "several-people"
  | "unknown-zone"
  | "refused";

/** Why a row is not imported; `line` counts from 1 as a text editor does. */
export interface RowProblem {
  readonly line: number;
  readonly code: ProblemCode;
  /** In plain words, with what was found. */
  readonly reason: string;
}
