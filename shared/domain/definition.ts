import type { LeaseTerms } from "./away/lease.ts";
import type { Checklist } from "./cases/checklist.ts";
import type { ClusterRule, RoutingRule } from "./cases/cluster.ts";
import type { Duration } from "./instant.ts";
import type { RetentionDays } from "./retention/kept.ts";

export type AreaKey = string;
export type ConditionKey = string;
export type CounterKey = string;
export type CriterionKey = string;
export type DocumentKey = string;
export type KioskKey = string;
export type PrinterKey = string;
export type QueueKey = string;
export type ServiceKey = string;
export type StaffKey = string;
export type TeamKey = string;

/** A BCP 47 tag the office offers, such as `de`, `de-simple` or `ar`. */
export type Language = string;

/** One text in several languages; German is always there and is the fallback. */
export type Names = Readonly<Record<Language, string>> & { readonly de: string };

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

/** Wall-clock minutes after midnight in the office's zone, `from` inclusive, `to` exclusive. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

export type WeeklyHours = Readonly<Record<Weekday, readonly OpenSpan[]>>;

/**
 * What one date has instead of its weekday's hours; a queue that is not named is closed. Nothing named is a closed
 * day, such as a public holiday.
 */
export type SpecialDay = Readonly<Record<QueueKey, readonly OpenSpan[]>>;

export interface AreaDefinition {
  readonly name: Names;
  readonly floor: Names;
  /** A line of information at the foot of the area's displays. */
  readonly info?: Names;
  /** Keys of the displays that hang here. */
  readonly displays: readonly string[];
}

export interface QueueDefinition {
  /** One capital letter, unique in the office: the first character of its numbers. */
  readonly letter: string;
  readonly name: Names;
  /** Where its visitors wait. */
  readonly area: AreaKey;
  /** The divisor of rule C1. */
  readonly targetWait: Duration;
  /** Used by the wait estimate until services of the day are known. */
  readonly expectedService: Duration;
  readonly opening: WeeklyHours;
  /** No new walk-in ticket in this last stretch of each open span. */
  readonly lastAdmission: Duration;
  /** Walk-in tickets a day; null means no cap. */
  readonly dailyCap: number | null;
  /** Absent: no appointments are booked here; those of another system are honoured all the same. */
  readonly booking?: QueueBooking;
}

/** How a queue takes appointments (rules B1 and B2). */
export interface QueueBooking {
  /** From one possible beginning to the next; a multiple of five minutes. */
  readonly slotEvery: Duration;
  /** People served at once: visitors book up to `online` of them, staff up to both together. */
  readonly capacity: { readonly online: number; readonly staff: number };
  /** How many days ahead a date opens, today being 0. */
  readonly opensDaysAhead: number;
  /** Online booking of a slot ends this long before it. */
  readonly closesBefore: Duration;
  /** Kept free after every appointment. */
  readonly buffer: Duration;
}

/** What an appointment for a service needs. */
export interface ServiceBooking {
  /** For one person, and for each further one; multiples of five minutes. */
  readonly duration: Duration;
  readonly perPerson: Duration;
  readonly maxPeople: number;
  /** False: staff book it, visitors do not. */
  readonly online: boolean;
}

/** How long things wait for an answer (rules B3, B6 and B7). */
export interface BookingTerms {
  readonly holdFor: Duration;
  readonly confirmWithin: Duration;
  readonly offerFor: Duration;
  readonly remindBefore: Duration;
}

export interface CounterDefinition {
  /** What is written over the desk, such as `4`. */
  readonly number: string;
  readonly area: AreaKey;
  readonly direction: Names;
  /** In the order the counter's screen lists them. */
  readonly queues: readonly QueueKey[];
  /** Prints hand-over slips. */
  readonly printer?: PrinterKey;
}

export type Urgency = 1 | 2 | 3;
export type Difficulty = 1 | 2 | 3;

/** The office's published processing time; 0 to 0 means during the same visit. */
export interface PublishedTime {
  readonly from: number;
  readonly to: number;
  readonly unit: "weeks" | "months";
}

export interface ServiceDefinition {
  readonly name: Names;
  /** Where a visitor with an appointment waits. */
  readonly queue: QueueKey;
  /** Where one without an appointment, or too late for it, waits. */
  readonly walkIn: QueueKey;
  /** Walk-in only as a latecomer. */
  readonly appointmentOnly: boolean;
  readonly documents: readonly DocumentKey[];
  readonly published: PublishedTime;
  /** Rule A2: how early and how late a check-in still counts as on time. */
  readonly checkIn: { readonly before: Duration; readonly after: Duration };
  readonly urgency: Urgency;
  readonly difficulty: Difficulty;
  /** What the clearing desk ticks; `documents` are all of it, for the public. */
  readonly checklist: Checklist;
  /** Absent: appointments for it are not booked here. */
  readonly booking?: ServiceBooking;
  /** Other words that people look for it by. */
  readonly keywords: Readonly<Record<Language, readonly string[]>>;
}

/** One button of the kiosk's ticket screen. */
export interface ChoiceDefinition {
  readonly key: string;
  readonly name: Names;
  readonly hint?: Names;
  readonly icon: "questions" | "urgent" | "collect" | "other" | "documents" | "person";
  readonly queue: QueueKey;
  /** Asks the emergency questions first (rule E1). */
  readonly emergency: boolean;
}

export interface TeamDefinition {
  readonly name: Names;
  readonly services: readonly ServiceKey[];
}

export interface StaffDefinition {
  readonly name: string;
}

interface PrinterFacts {
  readonly name: string;
  /** Paper width in millimetres. */
  readonly paper: 80 | 58;
}

export interface NetworkPrinterDefinition extends PrinterFacts {
  readonly host: string;
  readonly port: number;
}

/** Hangs at an enrolled device, by USB for instance, which prints what the office sends it (rule L4). */
export interface DevicePrinterDefinition extends PrinterFacts {
  readonly atDevice: true;
}

export type PrinterDefinition = NetworkPrinterDefinition | DevicePrinterDefinition;

export interface KioskDefinition {
  readonly area: AreaKey;
  readonly printer?: PrinterKey;
}

/** Rules C7 and C9, A6. */
export interface Limits {
  readonly recallAfter: Duration;
  readonly callsBeforeMissed: number;
  readonly rejoinWithin: Duration;
  readonly undoWithin: Duration;
  readonly wrongCodes: number;
  readonly wrongCodesWithin: Duration;
  readonly wrongCodesPause: Duration;
}

/** What holds for every case. */
export interface CaseTerms {
  /** How long a visitor has to bring what is missing; days. */
  readonly documentsWithin: number;
  /** After how many days a case usually comes back that waits for something else. */
  readonly followUp: { readonly authority: number; readonly production: number };
  /** Where somebody waits whose card is ready, and where with documents for an open case. */
  readonly collectionQueue: QueueKey;
  readonly clearingQueue: QueueKey;
}

/** Rule P2. */
export interface Retention {
  readonly personalDays: RetentionDays;
  readonly answerDays: number;
}

/** Everything an office decides about itself. Read from YAML, never changed by visits. */
export interface OfficeDefinition {
  readonly name: string;
  readonly address: string;
  /** An IANA time zone such as `Europe/Berlin`. */
  readonly zone: string;
  /** Offered to visitors; the first is the default. */
  readonly languages: readonly Language[];
  /** Dates such as `2026-12-24` that do not follow the week: holidays, closed days, extra shifts (rule N3). */
  readonly calendar: Readonly<Record<string, SpecialDay>>;
  readonly areas: Readonly<Record<AreaKey, AreaDefinition>>;
  readonly queues: Readonly<Record<QueueKey, QueueDefinition>>;
  readonly counters: Readonly<Record<CounterKey, CounterDefinition>>;
  readonly documents: Readonly<Record<DocumentKey, Names>>;
  readonly services: Readonly<Record<ServiceKey, ServiceDefinition>>;
  readonly choices: readonly ChoiceDefinition[];
  readonly emergencyCriteria: Readonly<Record<CriterionKey, Names>>;
  readonly parking: {
    readonly reasons: Readonly<Record<string, Names>>;
    readonly places: Readonly<Record<string, Names>>;
  };
  /** What may hold for an applicant and asks for more documents, such as "employed". */
  readonly conditions: Readonly<Record<ConditionKey, Names>>;
  /** In order (rules K4 and K5). */
  readonly clusterRules: readonly ClusterRule[];
  readonly routingRules: readonly RoutingRule[];
  readonly caseTerms: CaseTerms;
  readonly teams: Readonly<Record<TeamKey, TeamDefinition>>;
  readonly staff: Readonly<Record<StaffKey, StaffDefinition>>;
  readonly printers: Readonly<Record<PrinterKey, PrinterDefinition>>;
  readonly kiosks: Readonly<Record<KioskKey, KioskDefinition>>;
  readonly limits: Limits;
  readonly bookingTerms: BookingTerms;
  /** Numbers for kiosks that the server is away from (rule L1). */
  readonly leaseTerms: LeaseTerms;
  /** Who mails are from; null: the office sends none, and nobody can confirm by mail. */
  readonly mail: { readonly from: string } | null;
  readonly retention: Retention;
}
