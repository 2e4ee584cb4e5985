import type { Appointment } from "../appointment.ts";
import type { CaseNumber } from "../cases/office-case.ts";
import { accept, refuse, type Accepted, type Context, type Decision } from "../decision.ts";
import type { CriterionKey, KioskKey, Language, QueueKey, ServiceKey } from "../definition.ts";
import type { Event } from "../event.ts";
import type { OfficeState } from "../state.ts";
import { nextNumber } from "../ticket-number.ts";
import type { Visit } from "../visit.ts";
import { aheadIn, simpleWaitEstimate } from "../wait-estimate.ts";

export interface TicketWish {
  readonly queue: QueueKey;
  readonly service: ServiceKey | null;
  readonly language: Language;
  readonly people: number;
  readonly criterion: CriterionKey | null;
  readonly appointment: Appointment | null;
  readonly late: boolean;
  /** The case the visitor brought the code of. */
  readonly case?: CaseNumber;
}

/** Gives out the queue's next number (rule N1) and orders its slip; at a desk, without a kiosk, there is none. */
export function issueTicket(
  state: OfficeState,
  wish: TicketWish,
  kiosk: KioskKey | null,
  context: Context,
): Decision {
  const { now, secret, definition } = context;
  const { queue, service, language, people, criterion, appointment, late } = wish;
  const rules = definition.queues[queue];
  if (rules === undefined) return refuse({ code: "unknown-name", what: queue });
  // A latecomer's appointment no longer counts: the wait begins on arrival (rules A3, C2).
  const due = appointment === null || late ? null : appointment.due;
  const servableSince = Math.max(now, due ?? now);
  const number = nextNumber(rules.letter, state);
  const visit = {
    id: state.nextVisit,
    number,
    secret,
    queue,
    service,
    language,
    people,
    servableSince,
    appointment: appointment?.id ?? null,
    due: appointment?.due ?? null,
    late,
    case: wish.case ?? null,
    kiosk,
  };
  const ahead = aheadIn(state, queue, { number, arrival: now, servableSince });
  const wait = simpleWaitEstimate(state, definition, queue, ahead);
  const order = slipOrder(state, kiosk, visit.id, { ahead, wait }, false, context);
  const issued: Event = { type: "TicketIssued", at: now, visit, criterion };
  const slip = order?.slip ?? null;
  return accept(order === null ? [issued] : [issued, order], {
    kind: "ticket",
    ticket: { visit: visit.id, number, secret, slip, ahead, wait, language, people, again: false },
  });
}

type SlipOrder = Extract<Event, { type: "SlipOrdered" }>;

function slipOrder(
  state: OfficeState,
  kiosk: KioskKey | null,
  visit: number,
  told: { readonly ahead: number; readonly wait: { from: number; to: number } | null },
  copy: boolean,
  context: Context,
): SlipOrder | null {
  const printer = kiosk === null ? undefined : context.definition.kiosks[kiosk]?.printer;
  if (printer === undefined) return null;
  return {
    type: "SlipOrdered",
    at: context.now,
    slip: state.nextSlip,
    printer,
    content: { kind: "ticket", visit, ...told },
    copy,
  };
}

/** The same ticket once more: nothing new but a slip marked as copy (rule A4). */
export function ticketAgain(
  state: OfficeState,
  visit: Visit,
  kiosk: KioskKey,
  context: Context,
  first: readonly Event[] = [],
): Accepted {
  const ahead = aheadIn(state, visit.queue, visit);
  const wait = simpleWaitEstimate(state, context.definition, visit.queue, ahead);
  const order = slipOrder(state, kiosk, visit.id, { ahead, wait }, true, context);
  const { id, number, secret, language, people } = visit;
  const slip = order?.slip ?? null;
  return accept(order === null ? first : [...first, order], {
    kind: "ticket",
    ticket: { visit: id, number, secret, slip, ahead, wait, language, people, again: true },
  });
}
