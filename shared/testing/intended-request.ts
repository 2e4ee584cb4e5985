import type { CounterCommand, Request } from "../domain/command.ts";
import { minute, type Instant } from "../domain/instant.ts";
import type { PersistentMap } from "../domain/persistent-map.ts";
import { emptyCounter, type OfficeState } from "../domain/state.ts";
import type { VisitStatus } from "../domain/visit.ts";
import { isCaseAct } from "./case-weights.ts";
import { intendedHandIn, intendedLease } from "./intended-away.ts";
import { intendedBooking } from "./intended-booking.ts";
import { intendedCase } from "./intended-case.ts";
import { intendedHandOver } from "./intended-hand-over.ts";
import { isBookingAct, type Act, type Intent } from "./intents.ts";
import { book, checkIn, counter, kiosk, leave, letOthersGoFirst } from "./requests.ts";
import { person, signOn, system, ticket, tool } from "./requests.ts";

const counters = ["c1", "c2", "c3"] as const;
const queues = ["clearing", "emergency", "appointments"] as const;
const staff = ["s01", "s02", "s03"] as const;
const outcomes = ["done", "advised", "incomplete", "left"] as const;
const ends = [
  { state: "printed" },
  { state: "failed", reason: "paper-out" },
  { state: "unknown" },
] as const;

const whenFree = [
  "next",
  "next",
  "next",
  "next",
  "unpark",
  "rejoin-staff",
  "rejoin-kiosk",
] as const;
const whenCalled = ["start", "start", "start", "recall", "recall", "recall", "put-back"] as const;
const whenServing = [
  "finish",
  "finish",
  "finish",
  "park",
  "transfer",
  "hand-over",
  "put-back",
  "confirm",
  "decline",
] as const;

/** An intent as a request to the office of `testOffice()` as it is; sensible or not, as people are. */
export function intendedRequest(state: OfficeState, intent: Intent, now: Instant): Request {
  const { act, pick, other } = intent;
  if (isCaseAct(act)) return intendedCase(state, { ...intent, act }, now);
  if (isBookingAct(act)) return intendedBooking(state, { ...intent, act }, now);
  const key = choose(counters, intent.counter);
  const here = (command: CounterCommand) => counter(key, command);
  const visit = () => pickOf(keysOf(state.visits), pick) ?? 0;
  const slip = () => pickOf(keysOf(state.slips), pick) ?? 0;
  switch (act) {
    case "work":
      return intendedRequest(state, { ...intent, act: sensibleAct(state, key, other) }, now);
    case "ticket":
      return ticket("clearing");
    case "emergency":
      return ticket("emergency", "lost");
    case "lease":
      return intendedLease(intent);
    case "hand-in":
      return intendedHandIn(state, intent, now);
    case "book": {
      const service = other % 2 === 0 ? "study" : "commitment";
      return book(slotAfter(now + other * minute), { service, person: person(pick) });
    }
    case "check-in":
      return checkIn(codeOf(state, pick), other % 2 === 0);
    case "cancel":
      return tool({ type: "CancelAppointment", code: codeOf(state, pick) });
    case "rejoin-kiosk":
      return kiosk({ type: "Rejoin", secret: secretOf(state, visitWith(state, "missed", pick)) });
    case "reprint":
      return kiosk({ type: "ReprintTicket", secret: secretOf(state, visit()) });
    case "print-status":
      return kiosk({ type: "PrintStatus", code: codeOf(state, pick), language: "ar" });
    case "leave":
      return leave(visit());
    case "let-go":
      return letOthersGoFirst(visitWith(state, "waiting", pick));
    case "sign-on":
      return signOn(key, other % 8 === 0 ? choose(staff, pick) : choose(staff, intent.counter));
    case "sign-off":
      return here({ type: "TakeDuty", staff: choose(staff, pick), duty: { kind: "off" } });
    case "back-duty": {
      const duty = { kind: "back", team: "work" } as const;
      return here({ type: "TakeDuty", staff: choose(staff, pick), duty });
    }
    case "next":
      return here({ type: "CallNext" });
    case "chosen":
      return here({ type: "CallVisit", visit: visit() });
    case "recall":
      return here({ type: "Recall" });
    case "start":
      return here({ type: "StartService" });
    case "finish":
      return here({ type: "Finish", outcome: choose(outcomes, other) });
    case "park":
      return here({ type: "Park", reason: "copying", place: "hall" });
    case "put-back":
      return here({ type: "ReturnToQueue" });
    case "unpark":
      return here({ type: "ReturnToQueue", visit: visitWith(state, "parked", pick) });
    case "transfer":
      return here({ type: "Transfer", queue: choose(queues, other) });
    case "hand-over":
      return intendedHandOver(state, key, intent);
    case "missed":
      return here({ type: "MarkMissed" });
    case "rejoin-staff":
      return here({ type: "RejoinVisit", visit: visitWith(state, "missed", pick) });
    case "confirm":
      return here({ type: "ConfirmEmergency" });
    case "decline":
      return here({ type: "DeclineEmergency", queue: "clearing" });
    case "slip-again":
      return here({ type: "ReprintSlip", slip: slip() });
    case "undo":
      return counter(lastActive(state, key, other), { type: "Undo" });
    case "slip-start":
      return system({ type: "StartSlip", slip: slip() });
    case "slip-end":
      return system({ type: "EndSlip", slip: slip(), end: choose(ends, other) });
  }
}

/** Appointments begin on the half hour, so that several people share one. */
function slotAfter(at: Instant): Instant {
  return Math.ceil(at / (30 * minute)) * 30 * minute;
}

/** What a counter can do next: sit down, call, receive who was called, or serve. */
function sensibleAct(state: OfficeState, key: string, other: number): Act {
  const { staff, visit } = state.counters[key] ?? emptyCounter;
  if (staff === null) return "sign-on";
  if (visit === null) return choose(whenFree, other);
  const there = state.visits.get(visit);
  if (there?.status !== "called") return choose(whenServing, other);
  return there.calls >= 3 ? "missed" : choose(whenCalled, other);
}

/** Mostly the counter that did something last. */
function lastActive(state: OfficeState, otherwise: string, other: number): string {
  if (other % 4 === 0) return otherwise;
  const did = Object.entries(state.counters)
    .map(([key, { undoable }]) => ({ key, at: undoable?.at ?? 0 }))
    .toSorted((a, b) => b.at - a.at);
  return did[0]?.key ?? otherwise;
}

/** One of a list that is never empty. */
function choose<T, U>(values: readonly [T, ...U[]], pick: number): T | U {
  return values[pick % values.length] ?? values[0];
}

/** One of those there are. */
function pickOf<T>(values: readonly T[], pick: number): T | undefined {
  return values[pick % values.length];
}

/** Oldest first, so that a picked number means the same whatever the hashes are. */
function keysOf<V>(map: PersistentMap<number, V>): readonly number[] {
  return [...map.entries()].map(([key]) => key).toSorted((a, b) => a - b);
}

function visitWith(state: OfficeState, status: VisitStatus, pick: number): number {
  const those = keysOf(state.visits).filter((id) => state.visits.get(id)?.status === status);
  return pickOf(those, pick) ?? 0;
}

function secretOf(state: OfficeState, visit: number): string {
  return state.visits.get(visit)?.secret ?? "unknown";
}

/** A booked code or a case's, now and then with its last digit wrong. */
function codeOf(state: OfficeState, pick: number): string {
  const ofCases = [...state.byCaseCode.entries()].map(([key]) => key).toSorted();
  const ofCase = pickOf(ofCases, pick);
  if (ofCase !== undefined && pick % 3 === 2) return ofCase;
  const id = pickOf(keysOf(state.appointments), pick);
  const code = (id === undefined ? undefined : state.appointments.get(id)?.code) ?? "000000000017";
  return pick % 13 === 12 ? code.slice(0, 11) + ((Number(code.at(-1)) + 1) % 10) : code;
}
