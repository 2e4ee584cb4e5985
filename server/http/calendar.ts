import { createHash } from "node:crypto";
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from "ical-generator";
import type { Names } from "../../shared/domain/definition.ts";
import type { Duration, Instant } from "../../shared/domain/instant.ts";
import type { PolledTicket } from "../../shared/protocol/polled-ticket.ts";

/**
 * A calendar entry (RFC 5545) for when the visitor is probably called: the estimated range, or the appointment's time
 * and `expectedService` after it. Null when nobody can say (not waiting, or no counter serves the queue). It names the
 * number and the place, not the person, and not the secret either, since calendars are copied to other computers.
 */
export function calendarFile(
  secret: string,
  { at, view: { office, ticket } }: PolledTicket,
  expectedService: Duration,
): string | null {
  const time = timeOf(ticket, at, expectedService);
  if (time === null) return null;
  const named = (names: Names) => names[ticket.language] ?? names.de;
  const calendar = ical({
    prodId: { company: "Wartemarke", product: "Wartemarke" },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: entryId(secret),
    // Fetched again it replaces the entry, also within the same day.
    sequence: Math.floor((at - ticket.arrival) / 1_000),
    stamp: instant(at),
    start: instant(time.start),
    end: instant(time.end),
    summary: `${ticket.number} · ${office.name}`,
    description: named(ticket.queue),
    location: [named(ticket.area), named(ticket.floor), office.address].filter(Boolean).join(", "),
    status: time.estimated ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    busystatus: time.estimated ? ICalEventBusyStatus.TENTATIVE : ICalEventBusyStatus.BUSY,
  });
  return calendar.toString();
}

interface Time {
  readonly start: Instant;
  readonly end: Instant;
  readonly estimated: boolean;
}

function timeOf(
  { status, due, wait }: PolledTicket["view"]["ticket"],
  at: Instant,
  expectedService: Duration,
): Time | null {
  if (status !== "waiting") return null;
  if (due !== null && due > at) return { start: due, end: due + expectedService, estimated: false };
  return wait && { start: at + wait.from, end: at + wait.to, estimated: true };
}

/** The same for one ticket each time, and nobody gets from it to the ticket. */
function entryId(secret: string): string {
  return `${createHash("sha256").update(`calendar ${secret}`).digest("hex").slice(0, 32)}@wartemarke`;
}

function instant(at: Instant): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(at);
}
