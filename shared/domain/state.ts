import type { Block, HeldLease, LeaseId } from "./away/lease.ts";
import type { Appointment, AppointmentId, PersonPseudonym } from "./appointment.ts";
import type { Closure } from "./booking/closure.ts";
import type { DayBooks } from "./booking/day-book.ts";
import type { Hold, HoldId } from "./booking/hold.ts";
import type { Link, LinkSecret } from "./booking/link.ts";
import type { WaitEntryId, Waiting } from "./booking/wait-entry.ts";
import type { CounterKey, QueueKey, StaffKey, TeamKey } from "./definition.ts";
import type { Duty } from "./duty.ts";
import type { UndoableAction } from "./event.ts";
import type { Duration, Instant } from "./instant.ts";
import type { ClosedTime } from "./cases/forecast.ts";
import type { IntakeId, IntakeItem } from "./cases/intake.ts";
import type { CaseCode, CaseNumber, OfficeCase } from "./cases/office-case.ts";
import type { Receipt, ReceiptNumber } from "./cases/receipt.ts";
import { emptyMap, type PersistentMap } from "./persistent-map.ts";
import type { Slip, SlipId } from "./slip.ts";
import type { TicketSecret, Visit, VisitId } from "./visit.ts";

/** A queue's day. */
export interface Line {
  /** Waiting visits, in the order rule C1 would take them. */
  readonly waiting: readonly VisitId[];
  /** Today's tickets without an appointment: what the daily cap counts (rule N3). */
  readonly walkIns: number;
  /** The last services of today, newest last: the basis of the wait estimate. */
  readonly recentServices: readonly { readonly visit: VisitId; readonly took: Duration }[];
}

/** What a counter did last, and what to go back to (rule C9). */
export interface Undoable {
  readonly action: UndoableAction;
  readonly at: Instant;
  readonly before: Visit;
  /** The visit's call as the displays had it. */
  readonly call: Call | null;
}

export interface CounterState {
  readonly staff: StaffKey | null;
  readonly visit: VisitId | null;
  readonly undoable: Undoable | null;
}

/** One announcement of a display. */
export interface Call {
  readonly visit: VisitId;
  readonly number: string;
  readonly counter: CounterKey;
  readonly at: Instant;
  /** 1 for the first call. */
  readonly times: number;
}

/** Everything the office knows today, without a name in it. Immutable. */
export interface OfficeState {
  /** The business day as `2026-11-21`; empty before the first. */
  readonly day: string;
  readonly visits: PersistentMap<VisitId, Visit>;
  readonly bySecret: PersistentMap<TicketSecret, VisitId>;
  readonly lines: Readonly<Record<QueueKey, Line>>;
  /** The last count given out today, by letter: a letter may pass to another queue at noon (rule N1). */
  readonly issued: Readonly<Record<string, number>>;
  /** Counts leased today, by letter, in rising order (rule L1). */
  readonly reserved: Readonly<Record<string, readonly Block[]>>;
  /** Of the last two weeks, so that a ticket handed in late, or twice, is known (rules L2 and L3). */
  readonly leases: PersistentMap<LeaseId, HeldLease>;
  readonly nextLease: LeaseId;
  readonly counters: Readonly<Record<CounterKey, CounterState>>;
  /** Newest first: everyone called now, and the last ones before. */
  readonly calls: readonly Call[];
  readonly duties: Readonly<Record<StaffKey, Duty>>;
  readonly appointments: PersistentMap<AppointmentId, Appointment>;
  readonly byCode: PersistentMap<string, AppointmentId>;
  readonly byPerson: PersistentMap<PersonPseudonym, readonly AppointmentId[]>;
  readonly byReference: PersistentMap<string, AppointmentId>;
  /** Appointments by what makes their person the same one (rule B4). */
  readonly byIdentity: PersistentMap<PersonPseudonym, readonly AppointmentId[]>;
  /** What is taken, by queue and day. */
  readonly books: DayBooks;
  readonly holds: PersistentMap<HoldId, Hold>;
  readonly waitEntries: PersistentMap<WaitEntryId, Waiting>;
  readonly links: PersistentMap<LinkSecret, Link>;
  readonly closures: readonly Closure[];
  readonly nextHold: HoldId;
  readonly nextWaitEntry: WaitEntryId;
  readonly cases: PersistentMap<CaseNumber, OfficeCase>;
  readonly byCaseCode: PersistentMap<CaseCode, CaseNumber>;
  /** Cases that began from an appointment, or from the visit it led to (rule K1). */
  readonly byCaseAppointment: PersistentMap<AppointmentId, CaseNumber>;
  /** Open cases of each team in the order of rule K5. */
  readonly worklists: Readonly<Record<TeamKey, readonly CaseNumber[]>>;
  readonly receipts: PersistentMap<ReceiptNumber, Receipt>;
  /** Of cases that became ready or closed, newest last, by cluster such as `1x2` (rule K6). */
  readonly closedTimes: Readonly<Record<string, readonly ClosedTime[]>>;
  readonly intake: PersistentMap<IntakeId, IntakeItem>;
  readonly byIntakeReference: PersistentMap<string, IntakeId>;
  readonly nextIntake: IntakeId;
  /** The last receipt's year and count (rule R1). */
  readonly lastReceipt: { readonly year: number; readonly count: number };
  readonly slips: PersistentMap<SlipId, Slip>;
  readonly nextVisit: VisitId;
  readonly nextAppointment: AppointmentId;
  readonly nextSlip: SlipId;
  /** The last case's year and count (rule K1). */
  readonly lastCase: { readonly year: number; readonly count: number };
}

export const emptyLine: Line = { waiting: [], walkIns: 0, recentServices: [] };
export const emptyCounter: CounterState = { staff: null, visit: null, undoable: null };

/** An office before its first day. */
export const emptyOffice: OfficeState = {
  day: "",
  visits: emptyMap(),
  bySecret: emptyMap(),
  lines: {},
  issued: {},
  reserved: {},
  leases: emptyMap(),
  nextLease: 1,
  counters: {},
  calls: [],
  duties: {},
  appointments: emptyMap(),
  byCode: emptyMap(),
  byPerson: emptyMap(),
  byReference: emptyMap(),
  byIdentity: emptyMap(),
  books: emptyMap(),
  holds: emptyMap(),
  waitEntries: emptyMap(),
  links: emptyMap(),
  closures: [],
  nextHold: 1,
  nextWaitEntry: 1,
  cases: emptyMap(),
  byCaseCode: emptyMap(),
  byCaseAppointment: emptyMap(),
  worklists: {},
  receipts: emptyMap(),
  closedTimes: {},
  intake: emptyMap(),
  byIntakeReference: emptyMap(),
  nextIntake: 1,
  lastReceipt: { year: 0, count: 0 },
  slips: emptyMap(),
  nextVisit: 1,
  nextAppointment: 1,
  nextSlip: 1,
  lastCase: { year: 0, count: 0 },
};
