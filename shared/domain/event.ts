import type { Lease, LeaseId } from "./away/lease.ts";
import type {
  AppointmentFacts,
  AppointmentId,
  Cancellation,
  PersonPseudonym,
} from "./appointment.ts";
import type { Closure } from "./booking/closure.ts";
import type { HoldFacts, HoldId } from "./booking/hold.ts";
import type { LinkSecret } from "./booking/link.ts";
import type { BookingChannel } from "./booking/slots.ts";
import type { WaitEntry, WaitEntryId } from "./booking/wait-entry.ts";
import type { CounterKey, CriterionKey, Language, QueueKey, StaffKey } from "./definition.ts";
import type { Duty } from "./duty.ts";
import type { Instant } from "./instant.ts";
import type { IntakeId, IntakeItem } from "./cases/intake.ts";
import type { ActorRole, CaseChange, CaseNumber, OfficeCase } from "./cases/office-case.ts";
import type { Receipt } from "./cases/receipt.ts";
import type { DeletedCounts } from "./retention/kept.ts";
import type { SlipContent, SlipFailure, SlipId } from "./slip.ts";
import type { PrinterKey } from "./definition.ts";
import type { Choice, Outcome, VisitFacts, VisitId } from "./visit.ts";

/** What a counter may undo (rule C9). */
export type UndoableAction = "call" | "start" | "finish" | "transfer";

/** What a step may change of a case. */
export type CaseUpdate = Partial<
  Pick<
    OfficeCase,
    | "status"
    | "checklist"
    | "answers"
    | "cluster"
    | "routing"
    | "completeSince"
    | "documentsUntil"
    | "assignee"
    | "waiting"
    | "person"
    | "mailed"
    | "language"
  >
>;

/** A fact. Past tense, opaque ids, no personal data (rule P1); `at` is when it happened. */
export type Event = { readonly at: Instant } & (
  | { readonly type: "DayTurned"; readonly day: string }
  | {
      readonly type: "TicketIssued";
      readonly visit: Omit<
        VisitFacts,
        "arrival" | "since" | "noted" | "emergency" | "deferred" | "away"
      >;
      readonly criterion: CriterionKey | null;
    }
  | { readonly type: "NumbersLeased"; readonly lease: Omit<Lease, "at"> }
  | {
      /** Drawn at a kiosk while the server was away (rule L2); `at` is when it was handed in. */
      readonly type: "TicketHandedIn";
      readonly lease: LeaseId;
      /** Its arrival is when the number was drawn. */
      readonly visit: Omit<VisitFacts, "since" | "noted" | "emergency" | "deferred" | "away">;
      readonly criterion: CriterionKey | null;
    }
  | {
      /** Handed in and recorded, but nobody waits with it (rule L3). */
      readonly type: "TicketLapsed";
      readonly lease: LeaseId;
      readonly number: string;
      readonly drawn: Instant;
      /** `replaced`: the visitor has another number. */
      readonly why: "day-over" | "replaced";
    }
  | {
      readonly type: "VisitCalled";
      readonly visit: VisitId;
      readonly counter: CounterKey;
      readonly choice: Choice;
    }
  | { readonly type: "VisitRecalled"; readonly visit: VisitId; readonly counter: CounterKey }
  | { readonly type: "ServiceStarted"; readonly visit: VisitId; readonly counter: CounterKey }
  | {
      readonly type: "VisitFinished";
      readonly visit: VisitId;
      readonly counter: CounterKey | null;
      readonly outcome: Outcome;
    }
  | {
      readonly type: "VisitParked";
      readonly visit: VisitId;
      readonly counter: CounterKey;
      readonly reason: string;
      readonly place: string;
    }
  | {
      readonly type: "VisitReturned";
      readonly visit: VisitId;
      /** Ageing begins here; earlier than every other in the line when put to its front. */
      readonly servableSince: Instant;
    }
  | {
      readonly type: "VisitTransferred";
      readonly visit: VisitId;
      readonly counter: CounterKey;
      readonly queue: QueueKey;
      readonly noted: boolean;
    }
  | { readonly type: "VisitMissed"; readonly visit: VisitId; readonly counter: CounterKey }
  | { readonly type: "VisitRejoined"; readonly visit: VisitId }
  | {
      /** Let others go first (rule C11). */
      readonly type: "VisitDeferred";
      readonly visit: VisitId;
      /** Ageing begins here; later than that of those it let go. */
      readonly servableSince: Instant;
    }
  | {
      readonly type: "EmergencyJudged";
      readonly visit: VisitId;
      readonly judged: "confirmed" | "declined";
    }
  | {
      readonly type: "ActionUndone";
      readonly visit: VisitId;
      readonly counter: CounterKey;
      readonly action: UndoableAction;
    }
  | {
      readonly type: "CaseOpened";
      readonly case: Omit<OfficeCase, "since" | "receipts" | "revision" | "history">;
      readonly by: ActorRole;
      /** A note of the first revision exists in the people store. */
      readonly noted: boolean;
    }
  /** One step of a case; revision and timeline follow from it. */
  | {
      readonly type: "CaseChanged";
      readonly case: CaseNumber;
      readonly by: ActorRole;
      readonly change: CaseChange;
      /** A note of this revision exists in the people store. */
      readonly noted: boolean;
      /** What is different now. */
      readonly now: CaseUpdate;
    }
  | { readonly type: "ReceiptIssued"; readonly receipt: Receipt }
  | { readonly type: "IntakeRegistered"; readonly item: IntakeItem }
  | {
      readonly type: "IntakeSettled";
      readonly intake: IntakeId;
      readonly how: NonNullable<IntakeItem["settled"]>;
    }
  | { readonly type: "DutyTaken"; readonly staff: StaffKey; readonly duty: Duty }
  | {
      readonly type: "AppointmentBooked";
      readonly appointment: AppointmentFacts;
      /** The hold it comes from, which ends; of an offered one the waiting list's entry ends as well. */
      readonly hold: HoldId | null;
    }
  | {
      readonly type: "AppointmentMoved";
      readonly appointment: AppointmentId;
      /** Who moved it, and so what it counts against from now on (rule B2). */
      readonly channel: BookingChannel;
      readonly queue: QueueKey;
      readonly due: Instant;
      readonly until: Instant;
    }
  | ({ readonly type: "AppointmentCancelled"; readonly appointment: AppointmentId } & Cancellation)
  | { readonly type: "AppointmentReminded"; readonly appointment: AppointmentId }
  | { readonly type: "SlotHeld"; readonly hold: HoldFacts }
  | {
      readonly type: "SlotReserved";
      readonly hold: HoldId;
      readonly expires: Instant;
      readonly confirmation: LinkSecret;
      readonly person: PersonPseudonym;
      readonly identities: readonly PersonPseudonym[];
      readonly language: Language;
    }
  | { readonly type: "SlotOffered"; readonly hold: HoldFacts; readonly entry: WaitEntryId }
  | {
      readonly type: "HoldReleased";
      readonly hold: HoldId;
      readonly why: "expired" | "given-back" | "replaced" | "closure";
    }
  | { readonly type: "WaitingListJoined"; readonly entry: WaitEntry }
  | {
      readonly type: "WaitingListLeft";
      readonly entry: WaitEntryId;
      readonly why: "left" | "booked" | "over";
    }
  | { readonly type: "DayClosed"; readonly closure: Closure }
  | { readonly type: "DayReopened"; readonly queue: QueueKey; readonly day: string }
  | { readonly type: "AppointmentMissed"; readonly appointment: AppointmentId }
  /** Kept long enough (rule P2); how many of each kind, never which. */
  | { readonly type: "PersonalDataDeleted"; readonly counts: DeletedCounts }
  | {
      readonly type: "SlipOrdered";
      readonly slip: SlipId;
      readonly printer: PrinterKey;
      readonly content: SlipContent;
      readonly copy: boolean;
    }
  | { readonly type: "SlipStarted"; readonly slip: SlipId }
  | { readonly type: "SlipPrinted"; readonly slip: SlipId }
  | { readonly type: "SlipFailed"; readonly slip: SlipId; readonly reason: SlipFailure }
  | { readonly type: "SlipLost"; readonly slip: SlipId }
);

export type EventType = Event["type"];
