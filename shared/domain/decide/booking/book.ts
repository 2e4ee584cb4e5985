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
import { awaitedReservations } from "./live.ts";
import { bookedMail } from "./mails.ts";
import { release } from "./release.ts";

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
 * Books: the event, the mail with code and link, and the end of whatever else the same person had reserved for the
 * same service, because only one may be confirmed (rule B4).
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
  const others = awaitedReservations(state, identities, service).filter(({ id }) => id !== hold);
  const replaced = release(others, "replaced", at);
  return {
    appointment,
    events: [...replaced.events, { type: "AppointmentBooked", at, appointment, hold }],
    personal: replaced.personal,
    mails: bookedMail(appointment, "booked", `booked:${appointment.id}`, definition),
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
