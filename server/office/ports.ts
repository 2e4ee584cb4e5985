import type { AppointmentId, PersonPseudonym } from "../../shared/domain/appointment.ts";
import type { MailKind, MailOrder } from "../../shared/domain/booking/mail-order.ts";
import type { Answer, PersonalRecord } from "../../shared/domain/decision.ts";
import type { StaffKey } from "../../shared/domain/definition.ts";
import type { Event } from "../../shared/domain/event.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { CaseTime } from "../../shared/domain/cases/closed-times.ts";
import type { IntakeId } from "../../shared/domain/cases/intake.ts";
import type { ReceiptNumber } from "../../shared/domain/cases/receipt.ts";
import type { CaseNumber } from "../../shared/domain/cases/office-case.ts";
import type { Cutoffs } from "../../shared/domain/retention/cutoffs.ts";
import type { Kept } from "../../shared/domain/retention/kept.ts";
import type { PeriodChange } from "../../shared/domain/period.ts";
import type { VisitId } from "../../shared/domain/visit.ts";

/** An event in its place; the first is 1, without gaps. */
export interface RecordedEvent {
  readonly seq: number;
  readonly event: Event;
}

/** What a command was answered, kept so that it is applied once (rule W1). */
export interface StoredAnswer {
  readonly command: string;
  /** Who sent what, such as `kiosk:hall TakeTicket`; another sender's id is never answered. */
  readonly sender: string;
  readonly answer: Answer;
  readonly at: Instant;
}

/** Everything one transaction writes: all of it or nothing (rule J2). */
export interface Batch {
  readonly events: readonly RecordedEvent[];
  readonly periods: readonly PeriodChange[];
  /** Of cases that became ready or closed. */
  readonly caseTimes?: readonly CaseTime[];
  readonly answers: readonly StoredAnswer[];
  readonly personal: readonly PersonalRecord[];
  /** Queued with their cause (rule M1); an order whose cause is known already is passed over (rule M2). */
  readonly mails: readonly MailOrder[];
  /** What the receipts among the events call things (rule R2). */
  readonly receipts?: readonly ReceiptNames[];
  /** The definition that the office goes by from here on (rule X8); a version that is recorded already fails the batch. */
  readonly definition?: DefinitionText;
}

/** What things were called when a receipt was issued, as JSON that only its writer reads. It names no person. */
export interface ReceiptNames {
  readonly number: ReceiptNumber;
  readonly text: string;
}

/** `names`: what things are called, kept with the fact. `words`: all that is said, kept before it is first said. */
export type ReceiptText = "names" | "words";

/** The state after event `seq`, as JSON; `version` is the shape's, so that an old shape is rebuilt instead. */
export interface Snapshot {
  readonly seq: number;
  readonly version: number;
  readonly state: unknown;
}

/** Why a batch was not written. The journal is as it was. */
export class AppendFailed extends Error {
  override readonly name = "AppendFailed";
  readonly reason: "full" | "failed";

  constructor(reason: "full" | "failed", cause: unknown) {
    super(reason === "full" ? "the disk is full" : "the journal could not be written", { cause });
    this.reason = reason;
  }
}

/** When a definition came into force, and by whom. */
export interface DefinitionVersion {
  /** From 1, rising. */
  readonly version: number;
  readonly at: Instant;
  /** Null: the file the server was started with. */
  readonly by: StaffKey | null;
  readonly note: string;
}

/** A version with its words. */
export interface DefinitionText extends DefinitionVersion {
  readonly yaml: string;
}

/** Every definition the office ever had (rule X8). Written only through `Batch.definition`. */
export interface Definitions {
  newest(): DefinitionText | null;
  /** Newest first. */
  versions(): readonly DefinitionVersion[];
  /** As it was given; null without that version. */
  yaml(version: number): string | null;
  /** Whether a version says exactly this. */
  has(yaml: string): boolean;
}

/** Where the office's facts are kept. Every implementation passes the one contract suite. */
export interface Journal {
  readonly definitions: Definitions;
  /** The newest snapshot of this shape, or null. */
  snapshot(version: number): Promise<Snapshot | null>;
  /** Events with a greater sequence than `after`, in order. */
  events(after: number): Iterable<RecordedEvent>;
  /** Durable when it resolves (rule J1); rejects with `AppendFailed` and nothing written. */
  append(batch: Batch): Promise<void>;
  /** After a failed append: reopens what is needed and tells the last durable sequence, 0 when empty. */
  recover(): Promise<number>;
  answer(command: string): Promise<StoredAnswer | null>;
  saveSnapshot(snapshot: Snapshot): Promise<void>;
  close(): Promise<void>;
}

export interface Person {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly fileNumber: string | null;
}

/** What was taken in with a letter or e-mail. */
export interface IntakeText {
  readonly from: string | null;
  readonly subject: string | null;
  readonly text: string | null;
}

/** What makes somebody the same person, as typed. */
export interface PersonTraits {
  readonly name: string;
  readonly email: string | null;
  readonly fileNumber: string | null;
}

/** Reads the deletable place (rule P1). Written only through `Batch.personal`. */
export interface People {
  person(pseudonym: PersonPseudonym): Person | null;
  noteOfVisit(visit: VisitId): string | null;
  /** The note that a revision of the case left. */
  noteOfCase(number: CaseNumber, revision: number): string | null;
  /** What a letter or e-mail says; null once it is forgotten. */
  intake(id: IntakeId): IntakeText | null;
  /** The same with so many characters of the text at most. */
  intakeStart(id: IntakeId, most: number): IntakeText | null;
  /**
   * A keyed hash (HMAC-SHA-256, 128 bits as hex) of the normalised name and e-mail: the same person twice gives
   * the same pseudonym, and the pseudonym alone gives nobody.
   */
  pseudonym(name: string, email: string | null): PersonPseudonym;
  /** A pseudonym nobody has yet, for a person of one booking (128 random bits as hex). */
  newPseudonym(): PersonPseudonym;
  /**
   * Rule B4: keyed hashes of the normalised e-mail address (without `+tag`) and of the file number, whichever are
   * given; of the name alone when neither is.
   */
  identities(traits: PersonTraits): readonly PersonPseudonym[];
  /** Persons whose name, e-mail address or file number contains the text, letter case and accents aside; at most `most`. */
  find(text: string, most: number): readonly PersonPseudonym[];
}

/** Finds what was kept long enough; it is deleted through `Batch.personal` (rule P2). */
export interface Retained {
  /** What nobody has needed since before its kind's instant; `most` in all, the longest kept of a kind first. */
  overdue(before: Cutoffs, most: number): readonly Kept[];
}

/** How a mail fares. */
export type MailProgress = "queued" | "sending" | "sent" | "retrying" | "failed" | "uncertain";

/** A mail of the outbox without its contents. */
export interface MailRecord {
  readonly cause: string;
  readonly kind: MailKind;
  readonly progress: MailProgress;
  /** When it came into that state. */
  readonly at: Instant;
}

/** Reads the outbox; it is written through `Batch.mails`, and by whoever sends. */
export interface MailDesk {
  /** The newest mail about an appointment, or null. */
  lastAbout(appointment: AppointmentId): MailRecord | null;
  /** The mail of that cause, such as `receipt:E-2026-000017`; null when there is none, or not any more. */
  record(cause: string): MailRecord | null;
  /** Queued and retrying, failed and uncertain mails. */
  counts(): Readonly<Record<MailProgress, number>>;
}

/** A mail to send, with what it is about. */
export interface OutboxMail extends MailOrder {
  /** How often it was tried before. */
  readonly attempts: number;
  readonly queuedAt: Instant;
}

/** A mail of which nobody knows any more what it says, as after a repair by hand: it can only be given up. */
export interface UnreadableMail extends Omit<OutboxMail, "content"> {
  readonly content: null;
}

/** What became of an attempt. */
export type MailResult =
  | { readonly progress: "sent" }
  | { readonly progress: "retrying"; readonly nextAt: Instant; readonly reason: string }
  /** Given up: the server will never take it, or did not for too long. */
  | { readonly progress: "failed"; readonly reason: string }
  /** The server may have taken it; it is not sent again by itself (rule M2). */
  | { readonly progress: "uncertain"; readonly reason: string };

/** The outbox as whoever sends uses it. Synchronous and durable when it returns; throws when the disk fails. */
export interface Outbox extends MailDesk {
  /** The mail that has waited longest among those that may be tried now, or null. */
  next(now: Instant): OutboxMail | UnreadableMail | null;
  /** When the next one may be tried; null when none waits. */
  nextAt(): Instant | null;
  /** Marks it as being sent, before a byte goes out. */
  start(cause: string, at: Instant): void;
  /** Ends the attempt. What the mail is about is forgotten once it will not be tried again. */
  end(cause: string, at: Instant, result: MailResult): void;
  /** At the start of the server: attempts that a crash cut off become uncertain. Returns how many. */
  settle(at: Instant): number;
}

/** Papers as they were issued; nothing is ever replaced (rule R2). */
export interface Papers {
  /** The PDF of a receipt; null while it is being made, when this machine can make none, or once it is deleted. */
  receipt(number: ReceiptNumber): Uint8Array | null;
  /** Kept long enough (rule P2): there was a paper, and none is made any more. */
  isDeleted(number: ReceiptNumber): boolean;
  /** Durable when it returns; a second one for the same number is passed over. */
  keepReceipt(number: ReceiptNumber, pdf: Uint8Array): void;
  /** What a receipt says, or what it calls things; null when it was not kept. */
  text(number: ReceiptNumber, which: ReceiptText): string | null;
  /** Durable when it returns; a second one for the same number is passed over. */
  keepText(number: ReceiptNumber, which: ReceiptText, text: string): void;
  /** Receipts without a paper yet, of those given. */
  missing(numbers: readonly ReceiptNumber[]): readonly ReceiptNumber[];
}
