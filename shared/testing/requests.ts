import { noAnswers } from "../domain/cases/cluster.ts";
import type {
  BookingCommand,
  BookingPerson,
  CounterCommand,
  KioskCommand,
  Request,
  SystemCommand,
  ToolCommand,
} from "../domain/command.ts";
import type {
  CounterKey,
  CriterionKey,
  DocumentKey,
  QueueKey,
  StaffKey,
} from "../domain/definition.ts";
import type { Instant } from "../domain/instant.ts";
import type { VisitId } from "../domain/visit.ts";

/** What a visitor asks at the kiosk `hall`. */
export function kiosk(command: KioskCommand): Request {
  return { role: "kiosk", kiosk: "hall", command };
}

/** What staff ask at a counter. */
export function counter(key: CounterKey, command: CounterCommand): Request {
  return { role: "counter", counter: key, command };
}

/** A hand-over of the service `study` with these documents received; anything else as told. */
export function handingOver(
  received: readonly DocumentKey[],
  differs: Partial<HandOver> = {},
): HandOver {
  return {
    type: "HandOver",
    service: "study",
    case: null,
    findings: received.map((document) => ({ document, finding: { state: "received" } })),
    conditions: [],
    answers: noAnswers,
    language: "de",
    person: null,
    mail: false,
    ...differs,
  };
}

type HandOver = Extract<CounterCommand, { type: "HandOver" }>;

/** What a visitor asks on the booking pages. */
export function booking(command: BookingCommand): Request {
  return { role: "booking", command };
}

/** What a tool of the office asks. */
export function tool(command: ToolCommand): Request {
  return { role: "tool", command };
}

/** What the server itself asks. */
export function system(command: SystemCommand): Request {
  return { role: "system", command };
}

/** A ticket at the kiosk; `emergency` needs a criterion. */
export function ticket(queue: QueueKey, criterion?: CriterionKey): Request {
  return kiosk({ type: "TakeTicket", queue, language: "de", criterion });
}

/** Somebody sits down at a counter. */
export function signOn(key: CounterKey, staff: StaffKey): Request {
  return counter(key, { type: "TakeDuty", staff, duty: { kind: "front" } });
}

/** The visitor gives the place up on the phone. */
export function leave(visit: VisitId): Request {
  return { role: "ticket", visit, command: { type: "LeaveQueue" } };
}

/** The visitor lets two go first on the phone (rule C11). */
export function letOthersGoFirst(visit: VisitId): Request {
  return { role: "ticket", visit, command: { type: "LetOthersGoFirst" } };
}

/** An appointment of `Visitor 17` for the service `study`, unless told. */
export function book(due: Instant, differs: Partial<Booking> = {}): Request {
  return tool({
    type: "BookAppointment",
    service: "study",
    due,
    people: 1,
    language: "de",
    person: person(17),
    reference: null,
    ...differs,
  });
}

/** A person without anybody behind it. */
export function person(count: number): Booking["person"] {
  const email = `visitor${count}@example.org`;
  const pseudonym = `pseudonym-${count}`;
  return { pseudonym, identities: [], name: `Visitor ${count}`, email, phone: null };
}

/** A slot chosen on the booking pages, for the service `study` and one person unless told. */
export function hold(due: Instant, differs: Partial<Hold> = {}): Request {
  return booking({ type: "HoldSlot", service: "study", people: 1, due, ...differs });
}

/** The form of a held slot, of `Visitor 17` with an e-mail address unless told. */
export function details(secret: string, who = visitor(17)): Request {
  return booking({ type: "GiveDetails", secret, language: "de", person: who });
}

/** The touch behind the link of the mail. */
export function confirm(secret: string): Request {
  return booking({ type: "ConfirmBooking", secret });
}

/** Wants what becomes free for the service `study`, as `Visitor 17` unless told. */
export function wait(who = visitor(17), differs: Partial<Wait> = {}): Request {
  const wish = { service: "study", people: 1, language: "de" };
  return booking({ type: "JoinWaitingList", ...wish, person: who, ...differs });
}

/** Somebody on the booking pages without anybody behind it; known again by the e-mail address. */
export function visitor(count: number, differs: Partial<BookingPerson> = {}): BookingPerson {
  return {
    pseudonym: `record-${count}`,
    identities: [`mail-${count}`],
    name: `Visitor ${count}`,
    email: `visitor${count}@example.org`,
    phone: null,
    fileNumber: null,
    ...differs,
  };
}

/** The same without an e-mail address, known again by the name. */
export function visitorWithoutMail(count: number): BookingPerson {
  return visitor(count, { identities: [`name-${count}`], email: null });
}

/** The check-in with a code; `walkIn` accepts the walk-in queue (rule A3); null chooses no language (rule A7). */
export function checkIn(code: string, walkIn = false, language: string | null = "de"): Request {
  return kiosk({ type: "CheckIn", code, language, acceptWalkIn: walkIn });
}

type Booking = Extract<ToolCommand, { type: "BookAppointment" }>;
type Hold = Extract<BookingCommand, { type: "HoldSlot" }>;
type Wait = Extract<BookingCommand, { type: "JoinWaitingList" }>;
