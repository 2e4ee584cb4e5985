import type { CaseNumber } from "./cases/office-case.ts";
import type { QueueKey } from "./definition.ts";
import type { Instant } from "./instant.ts";

/** Why a case cannot go a step with others. */
export const hindrances = [
  "case-unknown",
  "case-changed",
  "case-step-impossible",
  "reason-needed",
] as const;
export type Hindrance = (typeof hindrances)[number];

export interface HinderedCase {
  readonly case: CaseNumber;
  readonly why: Hindrance;
}

/** Why a command changes nothing. Each has words in every language of the clients. */
export type Refusal =
  /** N3 */
  | { readonly code: "queue-closed"; readonly opensAt: Instant | null }
  | { readonly code: "last-admission-over"; readonly opensAt: Instant | null }
  | { readonly code: "daily-cap-reached"; readonly opensAt: Instant | null }
  /** E1 */
  | { readonly code: "criterion-missing" }
  /** A1 to A6 */
  | { readonly code: "code-unknown" }
  | { readonly code: "code-mistyped" }
  | { readonly code: "appointment-cancelled" }
  | { readonly code: "appointment-other-day"; readonly due: Instant }
  | { readonly code: "appointment-too-early"; readonly due: Instant; readonly from: Instant }
  | { readonly code: "appointment-too-late"; readonly due: Instant; readonly queue: QueueKey }
  | { readonly code: "appointment-over" }
  | { readonly code: "code-entry-paused"; readonly until: Instant }
  /** Booking */
  | { readonly code: "appointment-in-past" }
  | { readonly code: "person-already-booked" }
  | { readonly code: "reference-changed" }
  /** No such beginning by the definition, closed, or outside the booking window */
  | { readonly code: "slot-not-offered" }
  | { readonly code: "slot-taken" }
  | { readonly code: "not-bookable" }
  | { readonly code: "too-many-people"; readonly most: number }
  | { readonly code: "email-needed" }
  | { readonly code: "link-unknown" }
  | { readonly code: "hold-expired" }
  | { readonly code: "offer-expired" }
  | { readonly code: "appointment-unknown" }
  /** B8 */
  | { readonly code: "day-changed"; readonly appointments: number }
  | { readonly code: "day-already-closed" }
  | { readonly code: "day-not-closed" }
  /** Tickets */
  | { readonly code: "ticket-unknown" }
  | { readonly code: "not-missed" }
  | { readonly code: "rejoin-too-late" }
  /** C11 */
  | { readonly code: "nobody-behind" }
  | { readonly code: "already-let-go" }
  | { readonly code: "printer-not-configured" }
  | { readonly code: "slip-unknown" }
  | { readonly code: "slip-under-way" }
  /** Cases */
  | { readonly code: "case-unknown" }
  /** Somebody else was quicker: look at what changed since. */
  | { readonly code: "case-changed"; readonly revision: number; readonly changes: number }
  | { readonly code: "case-step-impossible" }
  | { readonly code: "reason-needed" }
  /** Many at once go together or not at all: these cannot. */
  | { readonly code: "cases-hindered"; readonly cases: readonly HinderedCase[] }
  | { readonly code: "not-on-back-duty" }
  | { readonly code: "no-open-case" }
  /** K1 */
  | { readonly code: "appointment-has-case"; readonly case: CaseNumber }
  | { readonly code: "case-waits-for-nothing" }
  | { readonly code: "date-in-past" }
  | { readonly code: "document-unknown" }
  | { readonly code: "nothing-missing" }
  | { readonly code: "receipt-unknown" }
  | { readonly code: "intake-unknown" }
  | { readonly code: "intake-settled" }
  /** A case code at the kiosk that leads to no queue now: look at the status instead. */
  | { readonly code: "case-under-way" }
  /** The same of a case at its end. */
  | { readonly code: "case-over" }
  /** S3 */
  | { readonly code: "status-printed-enough"; readonly times: number }
  /** Counter */
  | { readonly code: "nobody-waiting" }
  | { readonly code: "nobody-at-counter" }
  | { readonly code: "counter-occupied" }
  | { readonly code: "not-on-duty" }
  | { readonly code: "counter-taken" }
  | { readonly code: "visit-at-counter" }
  | { readonly code: "visit-unknown" }
  | { readonly code: "visit-elsewhere" }
  | { readonly code: "wrong-status" }
  | { readonly code: "recall-too-soon"; readonly from: Instant }
  | { readonly code: "too-few-calls"; readonly calls: number; readonly needed: number }
  | { readonly code: "nothing-to-undo" }
  | { readonly code: "undo-too-late" }
  | { readonly code: "no-emergency" }
  /** Anything that names what the definition does not have */
  | { readonly code: "unknown-name"; readonly what: string };

export type RefusalCode = Refusal["code"];
