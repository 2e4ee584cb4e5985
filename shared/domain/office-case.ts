import type { CounterKey, Difficulty, ServiceKey, TeamKey, Urgency } from "./definition.ts";
import type { Instant } from "./instant.ts";
import type { VisitId } from "./visit.ts";

/** `2026-000123-7` (rule K1). */
export type CaseNumber = string;

/** An application in the back office, as a hand-over makes it. */
export interface OfficeCase {
  readonly number: CaseNumber;
  readonly status: "received";
  readonly visit: VisitId;
  readonly service: ServiceKey;
  readonly team: TeamKey;
  readonly urgency: Urgency;
  readonly difficulty: Difficulty;
  readonly counter: CounterKey;
  readonly opened: Instant;
  /** A hand-over note exists in the people store. */
  readonly noted: boolean;
}
