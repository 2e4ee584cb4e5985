import type {
  ConditionKey,
  CounterKey,
  CriterionKey,
  DocumentKey,
  Difficulty,
  KioskKey,
  Language,
  QueueKey,
  ServiceKey,
  StaffKey,
  TeamKey,
  Urgency,
} from "./definition.ts";
import type { LeaseId } from "./away/lease.ts";
import type { AppointmentId, PersonPseudonym } from "./appointment.ts";
import type { CaseStatus } from "./cases/steps.ts";
import type { CaseNumber, WaitReason } from "./cases/office-case.ts";
import type { NotNeededReason } from "./cases/checklist.ts";
import type { UrgencyAnswers } from "./cases/cluster.ts";
import type { DismissReason, IntakeId } from "./cases/intake.ts";
import type { ReceiptNumber } from "./cases/receipt.ts";
import type { CancelReason } from "./booking/closure.ts";
import type { LinkSecret } from "./booking/link.ts";
import type { Instant } from "./instant.ts";
import type { Kept } from "./retention/kept.ts";
import type { SlipFailure, SlipId } from "./slip.ts";
import type { TicketSecret, VisitId } from "./visit.ts";

/** Asked for by a visitor at a kiosk. */
export type KioskCommand =
  | {
      readonly type: "TakeTicket";
      readonly queue: QueueKey;
      readonly language: Language;
      /** Needed when the choice asks the emergency questions. */
      readonly criterion?: CriterionKey | undefined;
    }
  | {
      readonly type: "CheckIn";
      readonly code: string;
      /** Null when nobody chose one at the kiosk: the appointment's is used (rule A7). */
      readonly language: Language | null;
      /** The visitor came late and accepts the walk-in queue (rule A3). */
      readonly acceptWalkIn?: boolean | undefined;
    }
  | { readonly type: "Rejoin"; readonly secret: TicketSecret }
  | { readonly type: "ReprintTicket"; readonly secret: TicketSecret }
  /** The kiosk wants numbers for when the server is away (rule L1); of the queues it has too few for. */
  | { readonly type: "LeaseNumbers"; readonly queues: readonly QueueKey[] }
  /** The server was away and is back (rule L2). */
  | { readonly type: "HandInTickets"; readonly tickets: readonly DrawnTicket[] }
  /** Where the case with this code stands, on paper (rule S3). */
  | { readonly type: "PrintStatus"; readonly code: string; readonly language: Language };

/** A ticket that a kiosk gave out by itself. */
export interface DrawnTicket {
  readonly lease: LeaseId;
  readonly number: string;
  /** When, by the kiosk's idea of the office's time. */
  readonly at: Instant;
  readonly language: Language;
  readonly criterion: CriterionKey | null;
  readonly secret: TicketSecret;
  /** The id of the command by which it was asked for first, when the line broke under it. */
  readonly asked: string | null;
  /** What came of that after all; the visitor never saw it. */
  readonly instead: VisitId | null;
}

/** Asked for by staff at a counter; the counter is the connection's own. */
export type CounterCommand =
  | { readonly type: "TakeDuty"; readonly staff: StaffKey; readonly duty: DutyWish }
  | { readonly type: "CallNext" }
  | { readonly type: "CallVisit"; readonly visit: VisitId }
  | { readonly type: "Recall" }
  | { readonly type: "StartService" }
  | { readonly type: "Finish"; readonly outcome: "done" | "advised" | "incomplete" | "left" }
  | { readonly type: "Park"; readonly reason: string; readonly place: string }
  /** Without a visit: the one at this counter, to the front; with one: a parked visit. */
  | { readonly type: "ReturnToQueue"; readonly visit?: VisitId | undefined }
  | { readonly type: "Transfer"; readonly queue: QueueKey; readonly note?: string | undefined }
  /** The clearing desk is done with the visit: a case begins, or goes on, and its receipt is issued. */
  | {
      readonly type: "HandOver";
      readonly service: ServiceKey;
      /** The case the visitor came for; null begins one. */
      readonly case: CaseNumber | null;
      /** Of that case, as the sender saw it; changed meanwhile → refused with what changed. */
      readonly revision?: number | undefined;
      readonly findings: readonly FoundDocument[];
      readonly conditions: readonly ConditionKey[];
      readonly answers: UrgencyAnswers;
      readonly language: Language;
      /** What identifies the applicant; null when nothing is to be kept. */
      readonly person: CasePerson | null;
      /** Send the receipt by mail as well. */
      readonly mail: boolean;
      readonly note?: string | undefined;
    }
  | { readonly type: "MarkMissed" }
  | { readonly type: "RejoinVisit"; readonly visit: VisitId }
  | { readonly type: "ConfirmEmergency" }
  | { readonly type: "DeclineEmergency"; readonly queue: QueueKey }
  | { readonly type: "ReprintSlip"; readonly slip: SlipId }
  | { readonly type: "Undo" }
  | PlannerCommand
  | CaseCommand;

/** What was found of one document of the checklist. */
export interface FoundDocument {
  readonly document: DocumentKey;
  readonly finding:
    | { readonly state: "open" | "received" | "missing" }
    | { readonly state: "not-needed"; readonly reason: NotNeededReason };
}

/**
 * The applicant as typed; the record belongs to this case alone. What is not said stays as it is kept, and null deletes
 * it; of a new case neither is there.
 */
export interface CasePerson {
  readonly pseudonym: PersonPseudonym;
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly fileNumber?: string | null | undefined;
}

/** A case as the sender saw it; changed meanwhile → refused with what changed. */
export interface SeenCase {
  readonly case: CaseNumber;
  readonly revision: number;
}

/** Asked for in the back office by somebody on back duty (rule U1). */
export type CaseCommand = { readonly staff: StaffKey } & (
  | { readonly type: "TakeNextCase" }
  | ({ readonly type: "AssignCase"; readonly to: StaffKey | null } & SeenCase)
  | ({
      readonly type: "CheckDocuments";
      readonly findings: readonly FoundDocument[];
      readonly conditions: readonly ConditionKey[];
    } & SeenCase)
  | ({
      readonly type: "MoveCase";
      readonly to: CaseStatus;
      /** Needed when a step is skipped or the case ends otherwise (rule K2). */
      readonly reason?: string | undefined;
    } & SeenCase)
  /** All or none. */
  | { readonly type: "MoveCases"; readonly cases: readonly SeenCase[]; readonly to: CaseStatus }
  | ({
      readonly type: "WaitForCase";
      readonly for: WaitReason;
      /** `2026-12-24`: comes back on that day. */
      readonly until: string;
    } & SeenCase)
  | ({ readonly type: "ResumeCase" } & SeenCase)
  | ({
      readonly type: "SetCluster";
      readonly urgency: Urgency;
      readonly difficulty: Difficulty;
      readonly reason: string;
    } & SeenCase)
  | ({ readonly type: "SetTeam"; readonly team: TeamKey; readonly reason: string } & SeenCase)
  | ({ readonly type: "NoteCase"; readonly text: string } & SeenCase)
  /** A letter or mail lists what is missing, with the code. */
  | ({ readonly type: "AskForDocuments"; readonly until: string } & SeenCase)
  | { readonly type: "ReprintReceipt"; readonly receipt: ReceiptNumber }
  | {
      readonly type: "RegisterLetter";
      /** The number on its sticker. */
      readonly reference: string;
      readonly arrived: string;
      readonly text: string | null;
    }
  | ({ readonly type: "MatchIntake"; readonly intake: IntakeId } & SeenCase)
  | {
      readonly type: "DismissIntake";
      readonly intake: IntakeId;
      readonly reason: DismissReason;
    }
  /** From a letter or e-mail, or from an appointment whose person need not come (rule K1). */
  | {
      readonly type: "OpenCase";
      readonly from:
        | { readonly kind: "intake"; readonly intake: IntakeId }
        | { readonly kind: "appointment"; readonly appointment: AppointmentId };
      readonly service: ServiceKey;
      readonly answers: UrgencyAnswers;
      readonly language: Language;
      readonly person: CasePerson | null;
    }
);

/** Asked for by staff who plan the day. */
export type PlannerCommand =
  | {
      readonly type: "BookFor";
      readonly service: ServiceKey;
      readonly due: Instant;
      readonly people: number;
      readonly language: Language;
      readonly person: BookingPerson;
    }
  | {
      readonly type: "MoveAppointment";
      readonly appointment: AppointmentId;
      readonly due: Instant;
    }
  | {
      readonly type: "CancelBooking";
      readonly appointment: AppointmentId;
      readonly reason: CancelReason;
    }
  /** Came to the desk instead of the kiosk. */
  | { readonly type: "MarkArrived"; readonly appointment: AppointmentId }
  /** Served today without the appointment's time counting. */
  | { readonly type: "TurnIntoWalkIn"; readonly appointment: AppointmentId }
  | {
      readonly type: "CloseDay";
      readonly queue: QueueKey;
      /** `2026-12-24` */
      readonly day: string;
      readonly reason: CancelReason;
      /** Those it would hit, as the sender saw them; others by now → refused (rule B8). */
      readonly hits: readonly AppointmentId[];
    }
  | { readonly type: "ReopenDay"; readonly queue: QueueKey; readonly day: string };

/** Asked for on the public booking pages; secrets say who. */
export type BookingCommand =
  | {
      readonly type: "HoldSlot";
      readonly service: ServiceKey;
      readonly people: number;
      readonly due: Instant;
    }
  | { readonly type: "ReleaseHold"; readonly secret: LinkSecret }
  /** With an e-mail address: waits for the link in the mail. Without: booked at once. */
  | {
      readonly type: "GiveDetails";
      readonly secret: LinkSecret;
      readonly language: Language;
      readonly person: BookingPerson;
    }
  | { readonly type: "ConfirmBooking"; readonly secret: LinkSecret }
  | { readonly type: "MoveBooking"; readonly secret: LinkSecret; readonly due: Instant }
  | { readonly type: "CancelMyBooking"; readonly secret: LinkSecret }
  | {
      readonly type: "JoinWaitingList";
      readonly service: ServiceKey;
      readonly people: number;
      readonly language: Language;
      readonly person: BookingPerson;
    }
  | { readonly type: "LeaveWaitingList"; readonly secret: LinkSecret }
  | { readonly type: "AcceptOffer"; readonly secret: LinkSecret }
  | { readonly type: "DeclineOffer"; readonly secret: LinkSecret };

/** Somebody who books; the record belongs to this booking alone. */
export interface BookingPerson {
  /** Made for this booking, so that it can be erased with it. */
  readonly pseudonym: PersonPseudonym;
  /** Rule B4. */
  readonly identities: readonly PersonPseudonym[];
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** The office's own number of a known person. */
  readonly fileNumber: string | null;
}

/** The duty somebody asks for; `front` is at the asking counter. */
export type DutyWish =
  | { readonly kind: "front" }
  | { readonly kind: "back"; readonly team: TeamKey }
  | { readonly kind: "off" };

/** Asked for on the visitor's own phone page. */
export type TicketCommand =
  | { readonly type: "LeaveQueue" }
  /** Once per visit (rule C11). */
  | { readonly type: "LetOthersGoFirst" };

/** Asked for by the office's own tools, such as the import of legacy appointments. */
export type ToolCommand =
  | {
      readonly type: "BookAppointment";
      readonly service: ServiceKey;
      readonly due: Instant;
      readonly people: number;
      readonly language: Language | null;
      readonly person: PersonIdentity;
      readonly reference: string | null;
    }
  | { readonly type: "CancelAppointment"; readonly code: string };

/** A person as given by the other system, with the pseudonym the events carry instead. */
export interface PersonIdentity {
  readonly pseudonym: PersonPseudonym;
  /** Rule B4: who came from another system books no second appointment here either. */
  readonly identities: readonly PersonPseudonym[];
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Asked for by the server itself. */
export type SystemCommand =
  | { readonly type: "TurnDay"; readonly day: string }
  /** Once at each start. */
  | { readonly type: "AdoptDefinition" }
  /** Somebody signed in at a counter that another has, and takes on the visit there (rule X5). */
  | { readonly type: "TakeOverCounter"; readonly counter: CounterKey; readonly staff: StaffKey }
  /** What time alone does to bookings: holds fall, slots are offered, reminders go out. */
  | { readonly type: "TendBookings" }
  /** What time alone does to cases: they come back, and become more urgent. */
  | { readonly type: "TendCases" }
  /** What was kept long enough is deleted (rule P2). */
  | { readonly type: "Forget"; readonly kept: readonly Kept[] }
  /** The mailbox was read; the same e-mail is taken in once. */
  | {
      readonly type: "TakeInEmail";
      readonly reference: string;
      readonly arrived: Instant;
      readonly from: string;
      readonly subject: string;
      readonly text: string;
    }
  | { readonly type: "StartSlip"; readonly slip: SlipId }
  | {
      readonly type: "EndSlip";
      readonly slip: SlipId;
      readonly end:
        | { readonly state: "printed" }
        | { readonly state: "failed"; readonly reason: SlipFailure }
        | { readonly state: "unknown" };
    };

export type Command =
  | KioskCommand
  | CounterCommand
  | TicketCommand
  | BookingCommand
  | ToolCommand
  | SystemCommand;
export type CommandType = Command["type"];

/** A command with who asks, as the connection proved it; the pairs that make sense, and no others. */
export type Request =
  | { readonly role: "kiosk"; readonly kiosk: KioskKey; readonly command: KioskCommand }
  | { readonly role: "counter"; readonly counter: CounterKey; readonly command: CounterCommand }
  | { readonly role: "ticket"; readonly visit: VisitId; readonly command: TicketCommand }
  | { readonly role: "booking"; readonly command: BookingCommand }
  | { readonly role: "tool"; readonly command: ToolCommand }
  | { readonly role: "system"; readonly command: SystemCommand };
