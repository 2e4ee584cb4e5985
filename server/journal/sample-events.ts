import type { Event, EventType } from "../../shared/domain/event.ts";
import { monday } from "./sample-batches.ts";

type EventOf<T extends EventType> = Extract<Event, { type: T }>;

const at = monday;
const choice = {
  kind: "policy",
  waited: 90_000,
  targetWait: 600_000,
  runnerUp: { visit: 8, waited: 60_000, targetWait: 1_800_000 },
} as const;

/** One event of every type: a new type does not compile until it is here, and so meets the schema's test. */
export const sampleEvents: { readonly [T in EventType]: EventOf<T> } = {
  DayTurned: { at, type: "DayTurned", day: "2026-11-23" },
  TicketIssued: {
    at,
    type: "TicketIssued",
    visit: {
      id: 7,
      number: "E001",
      secret: "0".repeat(38) + "7",
      queue: "emergency",
      service: null,
      language: "ar",
      people: 2,
      servableSince: at,
      appointment: null,
      due: null,
      late: false,
      kiosk: "hall",
    },
    criterion: "lost",
  },
  VisitCalled: { at, type: "VisitCalled", visit: 7, counter: "c1", choice },
  VisitRecalled: { at, type: "VisitRecalled", visit: 7, counter: "c1" },
  ServiceStarted: { at, type: "ServiceStarted", visit: 7, counter: "c1" },
  VisitFinished: { at, type: "VisitFinished", visit: 7, counter: null, outcome: "expired" },
  VisitParked: {
    at,
    type: "VisitParked",
    visit: 7,
    counter: "c1",
    reason: "photo",
    place: "photo-booth",
  },
  VisitReturned: { at, type: "VisitReturned", visit: 7, servableSince: at - 1 },
  VisitTransferred: {
    at,
    type: "VisitTransferred",
    visit: 7,
    counter: "c1",
    queue: "clearing",
    noted: true,
  },
  VisitMissed: { at, type: "VisitMissed", visit: 7, counter: "c1" },
  VisitRejoined: { at, type: "VisitRejoined", visit: 7 },
  VisitDeferred: { at, type: "VisitDeferred", visit: 7, servableSince: at + 1 },
  EmergencyJudged: { at, type: "EmergencyJudged", visit: 7, judged: "declined" },
  ActionUndone: { at, type: "ActionUndone", visit: 7, counter: "c1", action: "transfer" },
  CaseOpened: {
    at,
    type: "CaseOpened",
    case: {
      number: "2026-000123-7",
      status: "received",
      visit: 7,
      service: "study",
      team: "work",
      urgency: 1,
      difficulty: 3,
      counter: "c1",
      opened: at,
      noted: false,
    },
  },
  DutyTaken: { at, type: "DutyTaken", staff: "staff-3", duty: { kind: "back", team: "work" } },
  AppointmentBooked: {
    at,
    type: "AppointmentBooked",
    appointment: {
      id: 4,
      code: "123456789012",
      service: "study",
      due: at + 3_600_000,
      people: 1,
      language: null,
      person: "0123456789abcdef0123456789abcdef",
      reference: "legacy-17",
    },
  },
  AppointmentCancelled: { at, type: "AppointmentCancelled", appointment: 4 },
  AppointmentMissed: { at, type: "AppointmentMissed", appointment: 4 },
  SlipOrdered: {
    at,
    type: "SlipOrdered",
    slip: 9,
    printer: "hall",
    content: { kind: "ticket", visit: 7, ahead: 3, wait: { from: 60_000, to: 300_000 } },
    copy: false,
  },
  SlipStarted: { at, type: "SlipStarted", slip: 9 },
  SlipPrinted: { at, type: "SlipPrinted", slip: 9 },
  SlipFailed: { at, type: "SlipFailed", slip: 9, reason: "paper-out" },
  SlipLost: { at, type: "SlipLost", slip: 9 },
};
