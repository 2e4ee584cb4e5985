import type { PersonPseudonym } from "../../shared/domain/appointment.ts";
import type { Answer, PersonalRecord } from "../../shared/domain/decision.ts";
import type { Event } from "../../shared/domain/event.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { CaseNumber } from "../../shared/domain/office-case.ts";
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
  readonly answers: readonly StoredAnswer[];
  readonly personal: readonly PersonalRecord[];
}

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

/** Where the office's facts are kept. Every implementation passes the one contract suite. */
export interface Journal {
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
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Reads the deletable place (rule P1). Written only through `Batch.personal`. */
export interface People {
  person(pseudonym: PersonPseudonym): Person | null;
  noteOfVisit(visit: VisitId): string | null;
  noteOfCase(number: CaseNumber): string | null;
  /**
   * A keyed hash (HMAC-SHA-256, 128 bits as hex) of the normalised name and e-mail: the same person twice gives
   * the same pseudonym, and the pseudonym alone gives nobody.
   */
  pseudonym(name: string, email: string | null): PersonPseudonym;
}
