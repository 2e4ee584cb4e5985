import type { Difficulty, ServiceKey, TeamKey, Urgency } from "../definition.ts";

/** What the clearing desk asks about urgency; dates as `2026-12-24`. */
export interface UrgencyAnswers {
  readonly titleExpires: string | null;
  readonly travels: string | null;
  readonly jobAtRisk: boolean;
}

export const noAnswers: UrgencyAnswers = { titleExpires: null, travels: null, jobAtRisk: false };

/** What a rule of the definition looks at; what it does not name does not matter. */
export interface CaseCondition {
  readonly services?: readonly ServiceKey[];
  /** The title expires within so many days, or has expired. */
  readonly titleExpiresWithin?: number;
  readonly travelsWithin?: number;
  readonly jobAtRisk?: true;
  readonly urgency?: readonly Urgency[];
  readonly difficulty?: readonly Difficulty[];
}

/** The first rule that fits and says an urgency sets it, and so for the difficulty (rule K4). */
export interface ClusterRule {
  readonly key: string;
  readonly when: Omit<CaseCondition, "urgency" | "difficulty">;
  readonly urgency?: Urgency;
  readonly difficulty?: Difficulty;
}

/** The first rule that fits names the team; none: the team whose services it is among (rule K5). */
export interface RoutingRule {
  readonly key: string;
  readonly when: CaseCondition;
  readonly team: TeamKey;
}

/** Why something was decided, so that the counter can say it in words. */
export type Because =
  /** What the definition says of the service. */
  | { readonly kind: "service" }
  /** A rule of the definition, with the fact it looked at. */
  | { readonly kind: "rule"; readonly rule: string; readonly fact: CaseFact }
  /** Neither rule nor team is left for it, so the first team has it. */
  | { readonly kind: "no-team" }
  /** Somebody changed it; the reason is a note of the case. */
  | { readonly kind: "staff" };

/** Days count from the decision; below 0 it is over. */
export type CaseFact =
  | { readonly kind: "title-expires"; readonly days: number }
  | { readonly kind: "travels"; readonly days: number }
  | { readonly kind: "job-at-risk" }
  | { readonly kind: "service" }
  | { readonly kind: "cluster" };

/** Urgency × difficulty, each with why (rule K4). */
export interface Cluster {
  readonly urgency: Urgency;
  readonly difficulty: Difficulty;
  readonly because: { readonly urgency: Because; readonly difficulty: Because };
}

/** The team, with why (rule K5). */
export interface Routing {
  readonly team: TeamKey;
  readonly because: Because;
}
