import type {
  CounterKey,
  CriterionKey,
  Difficulty,
  KioskKey,
  Language,
  QueueKey,
  ServiceKey,
  StaffKey,
  TeamKey,
  Urgency,
} from "./definition.ts";
import type { AppointmentId, PersonPseudonym } from "./appointment.ts";
import type { CancelReason } from "./booking/closure.ts";
import type { LinkSecret } from "./booking/link.ts";
import type { Instant } from "./instant.ts";
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
  | { readonly type: "ReprintTicket"; readonly secret: TicketSecret };

/** Asked for by staff at a counter; the counter is the connection's own. */
export type CounterCommand =
  | { readonly type: "TakeDuty"; readonly staff: StaffKey; readonly duty: DutyWish }
  | { readonly type: "CallNext" }
  | { readonly type: "CallVisit"; readonly visit: VisitId }
  | { readonly type: "Recall" }
  | { readonly type: "StartService" }
  | { readonly type: "Finish"; readonly outcome: "done" | "incomplete" | "left" }
  | { readonly type: "Park"; readonly reason: string; readonly place: string }
  /** Without a visit: the one at this counter, to the front; with one: a parked visit. */
  | { readonly type: "ReturnToQueue"; readonly visit?: VisitId | undefined }
  | { readonly type: "Transfer"; readonly queue: QueueKey; readonly note?: string | undefined }
  | {
      readonly type: "HandOver";
      readonly service: ServiceKey;
      readonly urgency?: Urgency | undefined;
      readonly difficulty?: Difficulty | undefined;
      readonly note?: string | undefined;
    }
  | { readonly type: "MarkMissed" }
  | { readonly type: "RejoinVisit"; readonly visit: VisitId }
  | { readonly type: "ConfirmEmergency" }
  | { readonly type: "DeclineEmergency"; readonly queue: QueueKey }
  | { readonly type: "ReprintSlip"; readonly slip: SlipId }
  | { readonly type: "Undo" }
  | PlannerCommand;

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
  /** What time alone does to bookings: holds fall, slots are offered, reminders go out. */
  | { readonly type: "TendBookings" }
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
