import type { LeaseAnswer } from "./away/lease-answer.ts";
import type { AppointmentId, PersonPseudonym } from "./appointment.ts";
import type { LinkSecret } from "./booking/link.ts";
import type { MailOrder } from "./booking/mail-order.ts";
import type { Language, OfficeDefinition } from "./definition.ts";
import type { DayPlan } from "./day-plan.ts";
import type { Event } from "./event.ts";
import type { Instant } from "./instant.ts";
import type { IntakeId } from "./cases/intake.ts";
import type { ReceiptNumber } from "./cases/receipt.ts";
import type { CaseCode, CaseNumber } from "./cases/office-case.ts";
import type { Refusal } from "./refusal.ts";
import type { Kept } from "./retention/kept.ts";
import type { SlipId, WaitRange } from "./slip.ts";
import type { TicketSecret, VisitId } from "./visit.ts";

/** What a decision may know besides the state. Chance and time come from outside. */
export interface Context {
  readonly definition: OfficeDefinition;
  /** The business day of `now`. */
  readonly plan: DayPlan;
  readonly now: Instant;
  /** Fresh each time it is asked for; for tickets and links. */
  readonly secret: TicketSecret;
  /** Fresh for every command; 11 digits, used only when an appointment is booked. */
  readonly codeDigits: string;
}

/** What belongs in the deletable place and never in an event (rule P1). */
export type PersonalRecord =
  | { readonly kind: "visit-note"; readonly visit: VisitId; readonly text: string }
  /** Of one revision of the case, counted from 1. */
  | {
      readonly kind: "case-note";
      readonly case: CaseNumber;
      readonly revision: number;
      readonly text: string;
    }
  /** What a letter or e-mail says. */
  | {
      readonly kind: "intake";
      readonly intake: IntakeId;
      readonly from: string | null;
      readonly subject: string | null;
      readonly text: string | null;
    }
  | {
      readonly kind: "person";
      readonly person: PersonPseudonym;
      readonly name: string | null;
      readonly email: string | null;
      readonly phone: string | null;
      readonly fileNumber: string | null;
    }
  /** Who applies: as `from` was kept but for what is given here; null deletes it. A case needs no phone number. */
  | {
      readonly kind: "applicant";
      readonly person: PersonPseudonym;
      /** The same one, or whose record is taken over. */
      readonly from: PersonPseudonym;
      readonly name?: string | null | undefined;
      readonly email?: string | null | undefined;
      readonly fileNumber?: string | null | undefined;
    }
  /** Nothing is left that needs the person, such as a booking that was never confirmed. */
  | { readonly kind: "forget-person"; readonly person: PersonPseudonym }
  /** From when on the days count that it is kept (rule P2); null: it is needed again. */
  | ({ readonly kind: "term"; readonly since: Instant | null } & Kept)
  /** It was kept long enough. */
  | ({ readonly kind: "forget" } & Kept);

/** What became of a ticket that was handed in; in each case it is not to be sent again. */
export interface HandedIn {
  readonly number: string;
  /** `known`: handed in before. `unknown`: this kiosk never held the number. */
  readonly result: "visit" | "known" | "lapsed" | "unknown";
}

export interface TicketAnswer {
  readonly visit: VisitId;
  readonly number: string;
  readonly secret: TicketSecret;
  /** Null when the kiosk has no printer. */
  readonly slip: SlipId | null;
  readonly ahead: number;
  readonly wait: WaitRange | null;
  /** What the slip and the phone page speak (rule A7). */
  readonly language: Language;
  readonly people: number;
  /** Rule A4: this ticket existed before. */
  readonly again: boolean;
}

/** What the sender learns of an accepted command. */
export type Answer =
  | { readonly kind: "ticket"; readonly ticket: TicketAnswer }
  | { readonly kind: "visit"; readonly visit: VisitId; readonly number: string }
  | {
      readonly kind: "case";
      readonly visit: VisitId;
      readonly number: string;
      readonly case: CaseNumber;
      /** 12 digits, for the status page. */
      readonly code: CaseCode;
      readonly receipt: ReceiptNumber;
      readonly slip: SlipId | null;
    }
  /** A case of the back office after a command: what to look at next. */
  | { readonly kind: "case-changed"; readonly case: CaseNumber; readonly revision: number }
  | { readonly kind: "intake"; readonly intake: IntakeId; readonly again: boolean }
  | { readonly kind: "slip"; readonly slip: SlipId }
  | {
      readonly kind: "appointment";
      readonly appointment: AppointmentId;
      readonly code: string;
      readonly again: boolean;
    }
  | {
      readonly kind: "hold";
      readonly secret: LinkSecret;
      readonly due: Instant;
      readonly expires: Instant;
    }
  /** Look into the mailbox; the same whether something was reserved or the person has an appointment (rule B9). */
  | { readonly kind: "mail-sent"; readonly until: Instant }
  | {
      readonly kind: "booking";
      readonly secret: LinkSecret;
      readonly code: string;
      readonly due: Instant;
    }
  | ({ readonly kind: "lease" } & LeaseAnswer)
  /** One for each ticket, in the order it was sent. */
  | { readonly kind: "handed-in"; readonly tickets: readonly HandedIn[] }
  | { readonly kind: "day-closed"; readonly cancelled: number }
  | { readonly kind: "done" };

export interface Accepted {
  readonly accepted: true;
  readonly events: readonly Event[];
  readonly answer: Answer;
  readonly personal: readonly PersonalRecord[];
  /** Queued in the same transaction (rule M1). */
  readonly mails: readonly MailOrder[];
}

export interface Refused {
  readonly accepted: false;
  readonly refusal: Refusal;
}

export type Decision = Accepted | Refused;

export function accept(
  events: readonly Event[],
  answer: Answer = { kind: "done" },
  personal: readonly PersonalRecord[] = [],
  mails: readonly MailOrder[] = [],
): Accepted {
  return { accepted: true, events, answer, personal, mails };
}

export function refuse(refusal: Refusal): Refused {
  return { accepted: false, refusal };
}
