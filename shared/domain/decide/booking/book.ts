import type { AppointmentFacts, PersonPseudonym } from "../../appointment.ts";
import type { HoldId } from "../../booking/hold.ts";
import type { LinkSecret } from "../../booking/link.ts";
import type { MailOrder } from "../../booking/mail-order.ts";
import type { BookingChannel } from "../../booking/slots.ts";
import type { Answer, Context, PersonalRecord } from "../../decision.ts";
import type { Language, QueueKey, ServiceKey } from "../../definition.ts";
import type { Event } from "../../event.ts";
import type { Instant } from "../../instant.ts";
import type { OfficeState } from "../../state.ts";
import { freeCode } from "../appointments.ts";
import { leave } from "./leave-list.ts";
import { awaitedReservations, entriesOf } from "./live.ts";
import { bookedMail } from "./mails.ts";
import { release, type Release } from "./release.ts";

/** An appointment to book; that its place is free and its person unbound was found out before. */
export interface Booking {
  readonly service: ServiceKey;
  readonly due: Instant;
  readonly people: number;
  readonly language: Language;
  readonly person: PersonPseudonym;
  readonly identities: readonly PersonPseudonym[];
  readonly channel: BookingChannel;
  readonly place: { readonly queue: QueueKey; readonly until: Instant };
  /** The hold it comes from; null when there was none. */
  readonly hold: HoldId | null;
  /** The person gave an e-mail address. */
  readonly hasEmail: boolean;
}

/** What booking does; the record of the person is the caller's. */
export interface Booked {
  readonly appointment: AppointmentFacts & { readonly secret: LinkSecret };
  readonly events: readonly Event[];
  readonly personal: readonly PersonalRecord[];
  readonly mails: readonly MailOrder[];
}

/**
 * Books: the event, the mail with code and link, and the end of whatever else the same person reserved or waits for,
 * because one appointment a service is all there may be (rule B4).
 */
export function book(state: OfficeState, booking: Booking, context: Context): Booked {
  const { service, due, people, language, person, identities, channel, hold, hasEmail } = booking;
  const { now: at, definition } = context;
  const { queue, until } = booking.place;
  const appointment = {
    id: state.nextAppointment,
    code: freeCode(state, context.codeDigits),
    service,
    due,
    people,
    language,
    person,
    reference: null,
    channel,
    place: { queue, until },
    identities,
    secret: context.secret,
    mailed: hasEmail && definition.mail !== null,
  };
  const ended = endOfOthers(state, booking, at);
  return {
    appointment,
    events: [...ended.events, { type: "AppointmentBooked", at, appointment, hold }],
    personal: ended.personal,
    mails: bookedMail(appointment, "booked", `booked:${appointment.id}`, definition),
  };
}

function endOfOthers(
  state: OfficeState,
  { identities, service, hold }: Booking,
  at: Instant,
): Release {
  const reserved = awaitedReservations(state, identities, service).filter(({ id }) => id !== hold);
  const from = hold === null ? undefined : state.holds.get(hold);
  // The entry that was offered this slot ends with the booking itself, and its person is the appointment's.
  const accepted = from?.status === "offered" ? from.entry : null;
  const waiting = entriesOf(state, identities, service).filter(({ id }) => id !== accepted);
  const replaced = release(reserved, "replaced", at);
  const left = leave(state, waiting, "booked", at);
  return {
    events: [...replaced.events, ...left.events],
    personal: [...replaced.personal, ...left.personal],
  };
}

/** What the booking pages show of an appointment that holds. */
export function bookingAnswer({
  secret,
  code,
  due,
}: Pick<AppointmentFacts, "code" | "due"> & { readonly secret: LinkSecret }): Answer {
  return { kind: "booking", secret, code, due };
}
