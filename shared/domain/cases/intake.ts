import type { Instant } from "../instant.ts";
import type { CaseNumber } from "./office-case.ts";

export type IntakeId = number;

export const dismissReasons = ["spam", "not-ours", "double", "answered", "other"] as const;
export type DismissReason = (typeof dismissReasons)[number];

/** A letter or e-mail taken in; what it says and who sent it is in the people store (rule P1). */
export interface IntakeItem {
  readonly id: IntakeId;
  readonly kind: "letter" | "email";
  /** A keyed hash of the e-mail's Message-ID, or the number on a letter's sticker: taken in once. */
  readonly reference: string;
  readonly arrived: Instant;
  readonly registered: Instant;
  readonly settled:
    | null
    | { readonly kind: "matched"; readonly case: CaseNumber; readonly at: Instant }
    | { readonly kind: "dismissed"; readonly reason: DismissReason; readonly at: Instant };
}
