import type { QueueKey } from "../definition.ts";
import type { Instant } from "../instant.ts";

/** Why staff cancel; each has words in every language, since the visitor reads it. */
export const cancelReasons = [
  "office-closed",
  "staff-missing",
  "wrong-office",
  "asked-by-visitor",
  "other",
] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** A day of a queue that was closed at short notice (rule B8), beside the calendar of the definition. */
export interface Closure {
  readonly queue: QueueKey;
  /** `2026-12-24` */
  readonly day: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: CancelReason;
}
