import type { HeldLease } from "../../away/lease.ts";
import type { DrawnTicket } from "../../command.ts";
import { accept, type Accepted, type Context, type HandedIn } from "../../decision.ts";
import type { KioskKey, QueueKey } from "../../definition.ts";
import { evolve } from "../../evolve.ts";
import type { Event } from "../../event.ts";
import type { Instant } from "../../instant.ts";
import type { OfficeState } from "../../state.ts";
import { countOf, ticketNumber } from "../../ticket-number.ts";
import { spoken } from "../tickets.ts";

/**
 * Rules L2 and L3: each ticket once, in the order they were drawn, whatever the queue's hours and cap say by now,
 * since the visitor has its number. Nothing of it is refused as a whole: what one ticket lacks must not keep others.
 */
export function handInTickets(
  state: OfficeState,
  tickets: readonly DrawnTicket[],
  kiosk: KioskKey,
  context: Context,
): Accepted {
  const results = new Map<DrawnTicket, HandedIn["result"]>();
  const events: Event[] = [];
  let draft = state;
  for (const { ticket, lease, at } of inOrder(state, tickets, kiosk, context.now)) {
    const outcome = handIn(draft, ticket, lease, at, context);
    results.set(ticket, outcome.result);
    events.push(...outcome.events);
    draft = outcome.events.reduce(evolve, draft);
  }
  return accept(events, {
    kind: "handed-in",
    tickets: tickets.map((ticket) => ({
      number: ticket.number,
      result: results.get(ticket) ?? "unknown",
    })),
  });
}

interface Held {
  readonly ticket: DrawnTicket;
  readonly lease: HeldLease;
  /** When it was drawn; a kiosk's clock cannot put it before its lease or into the future. */
  readonly at: Instant;
}

/** What this kiosk really held, by when it was drawn; the same instant in the order given. */
function inOrder(
  state: OfficeState,
  tickets: readonly DrawnTicket[],
  kiosk: KioskKey,
  now: Instant,
): readonly Held[] {
  return tickets
    .flatMap((ticket): Held[] => {
      const lease = state.leases.get(ticket.lease);
      if (lease === undefined || lease.kiosk !== kiosk || !belongs(ticket, lease)) return [];
      return [{ ticket, lease, at: Math.min(Math.max(ticket.at, lease.at), now) }];
    })
    .toSorted((a, b) => a.at - b.at);
}

function belongs({ number }: DrawnTicket, { letter, from, to }: HeldLease): boolean {
  const count = countOf(number);
  return from <= count && count <= to && number === ticketNumber(letter, count);
}

interface Outcome {
  readonly result: HandedIn["result"];
  readonly events: readonly Event[];
}

function handIn(
  state: OfficeState,
  ticket: DrawnTicket,
  lease: HeldLease,
  at: Instant,
  context: Context,
): Outcome {
  const { now } = context;
  const { number, secret, instead } = ticket;
  const held = state.leases.get(lease.id)?.handedIn ?? [];
  if (held.includes(countOf(number))) return { result: "known", events: [] };
  const lapse = (why: "day-over" | "replaced"): Outcome => ({
    result: "lapsed",
    events: [{ type: "TicketLapsed", at: now, lease: lease.id, number, drawn: at, why }],
  });
  if (lease.day !== state.day) return lapse("day-over");
  // Somebody else's key to a page: nobody draws the same 128 bits by chance.
  if (state.bySecret.get(secret) !== undefined) return { result: "unknown", events: [] };
  const other = instead === null ? undefined : state.visits.get(instead);
  const events: Event[] = [];
  if (other !== undefined && other.kiosk === lease.kiosk) {
    // Met by staff under the number that never reached the screen: that one goes on.
    if (other.status === "serving" || other.status === "parked" || other.status === "finished") {
      return lapse("replaced");
    }
    const left = { counter: null, outcome: "left" } as const;
    events.push({ type: "VisitFinished", at: now, visit: other.id, ...left });
  }
  const { queue, criterion } = placeOf(ticket, lease, context);
  events.push({
    type: "TicketHandedIn",
    at: now,
    lease: lease.id,
    visit: {
      id: state.nextVisit,
      number,
      secret,
      queue,
      service: null,
      language: spoken(ticket.language, context),
      people: 1,
      arrival: at,
      servableSince: at,
      appointment: null,
      due: null,
      late: false,
      case: null,
      kiosk: lease.kiosk,
    },
    criterion,
  });
  return { result: "visit", events };
}

/** A queue that is gone by now, and an emergency without a reason (rule E1), go to the clearing desk. */
function placeOf(
  { criterion }: DrawnTicket,
  { queue }: HeldLease,
  { definition }: Context,
): { readonly queue: QueueKey; readonly criterion: string | null } {
  const elsewhere = { queue: definition.caseTerms.clearingQueue, criterion: null };
  if (!Object.hasOwn(definition.queues, queue)) return elsewhere;
  const urgent = definition.choices.some((choice) => choice.emergency && choice.queue === queue);
  if (!urgent) return { queue, criterion: null };
  return criterion === null ? elsewhere : { queue, criterion };
}
