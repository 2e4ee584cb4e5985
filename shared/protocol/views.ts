import { z } from "zod";
import {
  difficulty,
  instant,
  key,
  language,
  names,
  slipId,
  urgency,
  visitId,
  waitRange,
} from "./atoms.ts";
import { answers, caseStatus, caseView, checklist, worklistView } from "./case-views.ts";
import { plannerView } from "./planner-view.ts";

const office = z.strictObject({
  name: z.string(),
  address: z.string(),
  zone: z.string(),
  languages: z.array(language),
  /** Where phones reach the public pages, without a slash at the end. */
  publicUrl: z.string(),
});

export const printerState = z.enum([
  "none",
  "ready",
  "paper-low",
  "paper-out",
  "cover-open",
  "error",
  "offline",
]);
export type PrinterState = z.infer<typeof printerState>;

export const slipView = z.strictObject({
  slip: slipId,
  kind: z.enum(["ticket", "handover", "receipt", "status"]),
  number: z.string(),
  state: z.enum(["ordered", "printing", "printed", "failed", "unknown"]),
  reason: z.string().nullable(),
  at: instant,
});

const openness = z.enum(["open", "closed", "last-admission", "cap"]);

export const kioskView = z.strictObject({
  audience: z.literal("kiosk"),
  kiosk: key,
  office,
  choices: z.array(
    z.strictObject({
      key,
      name: names,
      hint: names.nullable(),
      icon: z.enum(["questions", "urgent", "collect", "other", "documents", "person"]),
      queue: key,
      emergency: z.boolean(),
    }),
  ),
  criteria: z.array(z.strictObject({ key, name: names })),
  queues: z.record(
    key,
    z.strictObject({
      letter: z.string(),
      name: names,
      area: names,
      floor: names,
      state: openness,
      opensAt: instant.nullable(),
      ahead: z.int(),
      wait: waitRange.nullable(),
    }),
  ),
  /** No queue takes anybody now; when the first one does again. */
  closed: z.boolean(),
  opensAt: instant.nullable(),
  printer: printerState,
  /** Recent slips of this kiosk, by their id. */
  slips: z.record(z.string(), slipView),
  /** Rule A6. */
  codeEntryPausedUntil: instant.nullable(),
});

export const displayView = z.strictObject({
  audience: z.literal("display"),
  area: z.strictObject({ key, name: names, floor: names, info: names.nullable() }),
  office,
  /** By number (rule D1: numbers, counters and directions only). */
  calls: z.record(
    z.string(),
    z.strictObject({
      number: z.string(),
      counter: z.string(),
      direction: names,
      at: instant,
      times: z.int(),
      /** Called and not yet served. */
      current: z.boolean(),
    }),
  ),
  queues: z.record(
    key,
    z.strictObject({
      letter: z.string(),
      name: names,
      waiting: z.int(),
      wait: waitRange.nullable(),
    }),
  ),
});

const emergency = z.strictObject({
  criterion: names,
  judged: z.enum(["open", "confirmed", "declined"]),
});

/** A visit as staff see it in a list. */
export const staffVisit = z.strictObject({
  visit: visitId,
  number: z.string(),
  queue: key,
  service: key.nullable(),
  language,
  people: z.int(),
  arrival: instant,
  servableSince: instant,
  due: instant.nullable(),
  late: z.boolean(),
  emergency: emergency.nullable(),
  noted: z.boolean(),
  /** The number was drawn while the server was away from the kiosk (rule L2). */
  away: z.boolean(),
  /** Since when it waits, is parked, missed, called or served. */
  since: instant,
});

const choice = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("policy"),
    waited: z.number(),
    targetWait: z.number(),
    runnerUp: z
      .strictObject({ number: z.string(), waited: z.number(), targetWait: z.number() })
      .nullable(),
  }),
  z.strictObject({ kind: z.literal("chosen") }),
]);

export const counterView = z.strictObject({
  audience: z.literal("counter"),
  office,
  counter: z.strictObject({
    key,
    number: z.string(),
    area: names,
    queues: z.array(key),
    /** On duty here now. */
    staff: key.nullable(),
    hasPrinter: z.boolean(),
  }),
  current: staffVisit
    .extend({
      status: z.enum(["called", "serving"]),
      calls: z.int(),
      lastCall: instant,
      choice,
      /** From the appointment; staff only. */
      name: z.string().nullable(),
      note: z.string().nullable(),
      /** The case whose code the visitor brought, or that began from the appointment. */
      case: z
        .strictObject({
          number: z.string(),
          service: key,
          status: caseStatus,
          checklist,
          answers,
          /** What is kept of the applicant: whether, not what. */
          stored: z.strictObject({
            name: z.boolean(),
            email: z.boolean(),
            fileNumber: z.boolean(),
          }),
          /** The applicant wants mails. */
          mailed: z.boolean(),
        })
        .nullable(),
    })
    .nullable(),
  undo: z
    .strictObject({
      action: z.enum(["call", "start", "finish", "transfer"]),
      number: z.string(),
      until: instant,
    })
    .nullable(),
  /** Every queue of the office; those of this counter in `counter.queues`. */
  queues: z.record(
    key,
    z.strictObject({
      letter: z.string(),
      name: names,
      targetWait: z.number(),
      waiting: z.int(),
      /** When the head of the line could first be served. */
      headSince: instant.nullable(),
      state: openness,
      /** Its visitors named an emergency (rule E1). */
      emergency: z.boolean(),
      takesBookings: z.boolean(),
    }),
  ),
  /** Waiting in this counter's queues, by visit. */
  waiting: z.record(z.string(), staffVisit),
  parked: z.record(z.string(), staffVisit.extend({ reason: key, place: key, counter: z.string() })),
  missed: z.record(z.string(), staffVisit.extend({ counter: z.string(), rejoinUntil: instant })),
  staff: z.record(
    key,
    z.strictObject({
      name: z.string(),
      duty: z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("front"), counter: key }),
        z.strictObject({ kind: z.literal("back"), team: key }),
        z.strictObject({ kind: z.literal("off") }),
      ]),
    }),
  ),
  counters: z.record(
    key,
    z.strictObject({
      number: z.string(),
      area: names,
      staff: key.nullable(),
      occupied: z.boolean(),
    }),
  ),
  services: z.record(
    key,
    z.strictObject({
      name: names,
      team: key,
      urgency,
      difficulty,
      documents: z.array(names),
      /** Where a visitor with an appointment waits. */
      queue: key,
      /** The most people of one appointment; null when none is booked for it. */
      mostPeople: z.int().nullable(),
      checklist,
    }),
  ),
  conditions: z.record(key, names),
  teams: z.record(key, z.strictObject({ name: names, openCases: z.int() })),
  parking: z.strictObject({ reasons: z.record(key, names), places: z.record(key, names) }),
  printer: printerState,
  slips: z.record(z.string(), slipView),
  limits: z.strictObject({
    recallAfter: z.number(),
    callsBeforeMissed: z.int(),
    undoWithin: z.number(),
  }),
});

export const ticketView = z.strictObject({
  audience: z.literal("ticket"),
  office,
  ticket: z.strictObject({
    number: z.string(),
    status: z.enum(["waiting", "called", "serving", "parked", "missed", "finished"]),
    outcome: z.enum(["done", "advised", "handed-over", "incomplete", "left", "expired"]).nullable(),
    language,
    queue: names,
    area: names,
    floor: names,
    ahead: z.int(),
    wait: waitRange.nullable(),
    arrival: instant,
    due: instant.nullable(),
    since: instant,
    /** Where to go, once called. */
    counter: z
      .strictObject({ number: z.string(), area: names, floor: names, direction: names })
      .nullable(),
    calls: z.int(),
    lastCall: instant.nullable(),
    rejoinUntil: instant.nullable(),
    /** Rule C11: may be done now, and has an effect. */
    mayLetOthersGoFirst: z.boolean(),
  }),
});

export const view = z.discriminatedUnion("audience", [
  kioskView,
  displayView,
  counterView,
  plannerView,
  worklistView,
  caseView,
  ticketView,
]);

export type KioskView = z.infer<typeof kioskView>;
export type DisplayView = z.infer<typeof displayView>;
export type CounterView = z.infer<typeof counterView>;
export type TicketView = z.infer<typeof ticketView>;
export type SlipView = z.infer<typeof slipView>;
export type StaffVisit = z.infer<typeof staffVisit>;
export type View = z.infer<typeof view>;
export type ViewOf<A extends View["audience"]> = Extract<View, { audience: A }>;
