import type { HeldLease } from "../domain/away/lease.ts";
import type { DrawnTicket, Request } from "../domain/command.ts";
import { minute, type Instant } from "../domain/instant.ts";
import type { OfficeState } from "../domain/state.ts";
import { ticketNumber } from "../domain/ticket-number.ts";
import type { Intent } from "./intents.ts";

const queues = ["clearing", "emergency"] as const;

/** A kiosk asks for numbers, mostly of both queues. */
export function intendedLease({ pick, other }: Intent): Request {
  const queue = queues[pick % 2] ?? "clearing";
  return kioskOf(pick, {
    type: "LeaseNumbers",
    queues: other % 4 === 0 ? [queue] : [...queues],
  });
}

/** A kiosk hands in a few numbers of a lease; now and then again, of another's, or what it never held. */
export function intendedHandIn(state: OfficeState, intent: Intent, now: Instant): Request {
  const { pick, other } = intent;
  const leases = [...state.leases.values()].toSorted((a, b) => a.id - b.id);
  const lease = leases[(leases.length - 1 - (pick % 6) + leases.length) % leases.length];
  if (lease === undefined) return kioskOf(pick, { type: "HandInTickets", tickets: [] });
  const waiting = [...state.visits.values()].find(({ status }) => status === "waiting");
  const tickets = Array.from({ length: 1 + (other % 3) }, (_, place) => ({
    // Now and then one that is not of it.
    ...drawn(
      lease,
      (pick + place * 3) % (lease.to - lease.from + 2),
      now - ((other * 7 + place * 3) % 90) * minute,
    ),
    instead: other % 11 === 0 ? (waiting?.id ?? null) : null,
  }));
  const kiosk = other % 17 === 16 ? "side" : lease.kiosk;
  return { role: "kiosk", kiosk, command: { type: "HandInTickets", tickets } };
}

/** What a kiosk drew of a lease; the secret follows from the number, as it does for one ticket. */
export function drawn(lease: HeldLease, place: number, at: Instant): DrawnTicket {
  const number = ticketNumber(lease.letter, lease.from + place);
  return {
    lease: lease.id,
    number,
    at,
    language: "en",
    criterion: lease.queue === "emergency" && place % 3 !== 2 ? "lost" : null,
    secret: `9${String(lease.id).padStart(18, "0")}${String(place).padStart(20, "0")}`,
    asked: null,
    instead: null,
  };
}

function kioskOf(pick: number, command: Extract<Request, { role: "kiosk" }>["command"]): Request {
  return { role: "kiosk", kiosk: pick % 3 === 0 ? "side" : "hall", command };
}
