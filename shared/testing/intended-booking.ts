import type { Appointment } from "../domain/appointment.ts";
import type { BookingPerson, PlannerCommand, Request } from "../domain/command.ts";
import { hour, minute, type Instant } from "../domain/instant.ts";
import type { PersistentMap } from "../domain/persistent-map.ts";
import type { OfficeState } from "../domain/state.ts";
import { businessDay } from "../domain/wall-clock.ts";
import type { BookingAct, Intent } from "./intents.ts";
import { booking, confirm, counter, details, hold, system, visitor, wait } from "./requests.ts";

type BookingIntent = Intent & { readonly act: BookingAct };

/** An intent about bookings as a request to the office of `testOffice()` as it is; sensible or not. */
export function intendedBooking(state: OfficeState, intent: BookingIntent, now: Instant): Request {
  const { act, pick, other } = intent;
  const wish = {
    service: other % 3 === 0 ? "commitment" : "study",
    people: 1 + (other % 5 === 0 ? pick % 6 : 0),
  };
  const due = slotNear(now, intent);
  const person = somebody(state, intent, now);
  const secret = () => [...state.links.entries()].map(([key]) => key).toSorted()[pick] ?? "unknown";
  const appointment = () => anyOf(state.appointments, pick)?.id ?? 0;
  switch (act) {
    case "book-online":
      return nextStep(state, intent, now) ?? hold(due, wish);
    case "hold":
      return hold(due, wish);
    case "release-hold":
      return booking({
        type: "ReleaseHold",
        secret: anyOf(state.holds, pick)?.secret ?? "unknown",
      });
    case "details":
      return details(anyOf(state.holds, pick)?.secret ?? secret(), person);
    case "confirm-link":
      return confirm(secret());
    case "move-mine":
      return booking({ type: "MoveBooking", secret: ownSecret(state, pick) ?? secret(), due });
    case "cancel-mine":
      return booking({ type: "CancelMyBooking", secret: ownSecret(state, pick) ?? secret() });
    case "wait":
      return wait(person, wish);
    case "leave-list": {
      const entry = anyOf(state.waitEntries, pick);
      return booking({ type: "LeaveWaitingList", secret: entry?.secret ?? secret() });
    }
    case "decline-offer":
      return booking({ type: "DeclineOffer", secret: offered(state, pick) ?? secret() });
    case "accept-offer":
      return booking({ type: "AcceptOffer", secret: offered(state, pick) ?? secret() });
    case "tend":
      return system({ type: "TendBookings" });
    case "book-for":
      return here({ type: "BookFor", ...wish, due, language: "de", person });
    case "move-for":
      return here({ type: "MoveAppointment", appointment: appointment(), due });
    case "cancel-for":
      return here({
        type: "CancelBooking",
        appointment: appointment(),
        reason: "asked-by-visitor",
      });
    case "mark-arrived":
      return here({ type: "MarkArrived", appointment: appointment() });
    case "walk-in-instead":
      return here({ type: "TurnIntoWalkIn", appointment: appointment() });
    case "close-day": {
      const day = dayOf(due);
      const hits = bookedOn(state, day).slice(pick % 7 === 6 ? 1 : 0);
      return here({ type: "CloseDay", queue: "appointments", day, reason: "staff-missing", hits });
    }
    case "reopen-day": {
      const day = state.closures[0]?.day ?? dayOf(due);
      return here({ type: "ReopenDay", queue: "appointments", day });
    }
  }
}

/** What a visitor does next who is on the way: fill in the form, or touch the link of the mail. */
function nextStep(state: OfficeState, intent: Intent, now: Instant): Request | null {
  const open = anyOf(state.holds, intent.pick);
  if (open === undefined || intent.other % 3 === 0) return null;
  switch (open.status) {
    case "held":
      return details(open.secret, somebody(state, intent, now));
    case "reserved":
      return confirm(open.confirmation);
    case "offered":
      return booking({ type: "AcceptOffer", secret: open.secret });
  }
}

/** A few people who come back: some with two addresses and one file number, some without an address. */
function somebody(
  { nextHold, nextAppointment }: OfficeState,
  intent: Intent,
  now: Instant,
): BookingPerson {
  const { pick, other } = intent;
  const count = pick % 8;
  const pseudonym = `record-${now}-${nextHold}-${nextAppointment}-${pick}-${other}`;
  const identities = count < 4 ? [`mail-${count}`, `file-${count >> 1}`] : [`mail-${count}`];
  if (other % 4 !== 3) return visitor(count, { pseudonym, identities });
  return visitor(count, { pseudonym, identities: [`name-${count}`], email: null });
}

/** A quarter of an hour soon after the first that can be booked, now and then a day later: so few that they fill up. */
function slotNear(now: Instant, { pick, other }: Intent): Instant {
  const quarter = 15 * minute;
  const first = Math.ceil((now + 2 * hour) / quarter) * quarter;
  return first + (pick % 4) * quarter + (other % 10 === 0 ? 24 * hour : 0);
}

function ownSecret(state: OfficeState, pick: number): string | null {
  return anyOf(state.appointments, pick)?.secret ?? null;
}

function offered(state: OfficeState, pick: number): string | null {
  const offers = [...state.holds.values()].filter(({ status }) => status === "offered");
  return offers[pick % Math.max(1, offers.length)]?.secret ?? null;
}

const here = (command: PlannerCommand) => counter("c3", command);
const dayOf = (at: Instant) => businessDay(at, "Europe/Berlin");

function bookedOn({ appointments }: OfficeState, day: string): readonly number[] {
  const isHit = ({ status, due }: Appointment) => status === "booked" && dayOf(due) === day;
  return [...appointments.values()].filter(isHit).map(({ id }) => id);
}

/** One of those there are, the oldest first, so that a picked number means the same whatever the hashes are. */
function anyOf<V>(map: PersistentMap<number, V>, pick: number): V | undefined {
  const keys = [...map.entries()].map(([key]) => key).toSorted((a, b) => a - b);
  const key = keys[pick % Math.max(1, keys.length)];
  return key === undefined ? undefined : map.get(key);
}
