import type { AppointmentId, PersonPseudonym } from "../appointment.ts";
import type { CounterKey, Language, ServiceKey, StaffKey } from "../definition.ts";
import type { Instant } from "../instant.ts";
import type { VisitId } from "../visit.ts";
import type { CaseChecklist } from "./checklist.ts";
import type { Cluster, Routing, UrgencyAnswers } from "./cluster.ts";
import type { IntakeId } from "./intake.ts";
import type { ReceiptNumber } from "./receipt.ts";
import type { CaseStatus } from "./steps.ts";

/** `2026-000123-7` (rule K1). */
export type CaseNumber = string;

/** 12 digits, the last a check digit: what the visitor sees the case by (rule S1), and brings to the kiosk. */
export type CaseCode = string;

/** How it came (rule K1). */
export type CaseOrigin =
  | { readonly kind: "counter"; readonly visit: VisitId; readonly counter: CounterKey }
  | { readonly kind: "appointment"; readonly appointment: AppointmentId }
  | { readonly kind: "intake"; readonly intake: IntakeId };

export const waitReasons = ["documents", "authority", "production"] as const;
export type WaitReason = (typeof waitReasons)[number];

/** Who did something: a role, never a name (rules K2 and P3). */
export type ActorRole = "front-office" | "back-office" | "visitor" | "system";

/** One line of the timeline. */
export interface CaseEntry {
  readonly at: Instant;
  readonly by: ActorRole;
  readonly what:
    | Exclude<CaseChange, { readonly kind: "assigned" }>
    /** Null: given back to the team. */
    | { readonly kind: "assigned"; readonly to: StaffKey | null };
}

/** What happened to a case; texts of notes are in the people store, by the revision that made them. */
export type CaseChange =
  | { readonly kind: "opened" }
  | { readonly kind: "checked"; readonly missing: number }
  | { readonly kind: "moved"; readonly to: CaseStatus; readonly skipped: boolean }
  | { readonly kind: "clustered" }
  | { readonly kind: "routed" }
  | { readonly kind: "assigned" }
  | { readonly kind: "waits"; readonly for: WaitReason; readonly until: Instant }
  | { readonly kind: "resumed" }
  | { readonly kind: "asked-for-documents"; readonly until: Instant }
  | { readonly kind: "intake"; readonly intake: IntakeId }
  | { readonly kind: "noted" };

/** An application in the back office. */
export interface OfficeCase {
  readonly number: CaseNumber;
  readonly code: CaseCode;
  readonly status: CaseStatus;
  /** Since when. */
  readonly since: Instant;
  readonly origin: CaseOrigin;
  readonly service: ServiceKey;
  readonly opened: Instant;
  readonly language: Language;
  /** Null when the office keeps nothing but the number. */
  readonly person: PersonPseudonym | null;
  /** The person has an e-mail address and wants mails. */
  readonly mailed: boolean;
  readonly checklist: CaseChecklist;
  readonly answers: UrgencyAnswers;
  readonly cluster: Cluster;
  readonly routing: Routing;
  /** When the application last became complete; the law counts three months from here. Null while it is not. */
  readonly completeSince: Instant | null;
  /** What is missing is expected by then. */
  readonly documentsUntil: Instant | null;
  readonly assignee: StaffKey | null;
  readonly waiting: { readonly for: WaitReason; readonly until: Instant } | null;
  readonly receipts: readonly ReceiptNumber[];
  /** Rises with every change; a command that names an older one is refused. */
  readonly revision: number;
  readonly history: readonly (CaseEntry & { readonly revision: number; readonly noted: boolean })[];
}
