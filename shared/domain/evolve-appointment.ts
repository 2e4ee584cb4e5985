import type { Appointment, AppointmentId, PersonPseudonym } from "./appointment.ts";
import { withListed, withoutPlace, withPlace } from "./booking/day-book.ts";
import { withoutHold } from "./booking/evolve-hold.ts";
import type { HoldId } from "./booking/hold.ts";
import type { LinkSecret } from "./booking/link.ts";
import { placeOfAppointment } from "./booking/place-of.ts";
import type { QueueKey } from "./definition.ts";
import type { Event } from "./event.ts";
import type { Instant } from "./instant.ts";
import type { PersistentMap } from "./persistent-map.ts";
import type { OfficeState } from "./state.ts";

type AppointmentEvent = Extract<
  Event,
  {
    type:
      | "AppointmentBooked"
      | "AppointmentMoved"
      | "AppointmentCancelled"
      | "AppointmentReminded"
      | "AppointmentMissed";
  }
>;

/** The state after something happened to an appointment. */
export function evolveAppointment(state: OfficeState, event: AppointmentEvent): OfficeState {
  switch (event.type) {
    case "AppointmentBooked":
      return booked(state, event);
    case "AppointmentMoved":
      return withBooked(state, event.appointment, (appointment) => {
        const { at: bookedAt, channel, queue, due, until } = event;
        const news = { bookedAt, channel, due, place: { queue, until }, reminded: null };
        const moved: Appointment = { ...appointment, ...news };
        return taken({ ...given(state, appointment), ...kept(state, moved) }, moved);
      });
    case "AppointmentCancelled":
      return withBooked(state, event.appointment, (appointment) => {
        const { by, reason } = event;
        const cancellation = { by, reason };
        const cancelled: Appointment = { ...appointment, status: "cancelled", cancellation };
        return { ...given(state, appointment), ...kept(state, cancelled) };
      });
    case "AppointmentReminded":
      return withBooked(state, event.appointment, (appointment) => ({
        ...state,
        ...kept(state, { ...appointment, reminded: event.at }),
        books: withListed(state.books, listOf(appointment), appointment.id, "listed"),
      }));
    case "AppointmentMissed":
      return withBooked(state, event.appointment, (appointment) => ({
        ...state,
        ...kept(state, { ...appointment, status: "no-show" }),
      }));
  }
}

function booked(
  before: OfficeState,
  { at, appointment, hold }: Extract<Event, { type: "AppointmentBooked" }>,
): OfficeState {
  const state = hold === null ? before : withoutHold(before, hold, "booked");
  const { id, code, reference, person, identities, secret } = appointment;
  const listed = { ...appointment, status: "booked", bookedAt: at, reminded: null } as const;
  const link = { kind: "appointment", appointment: id } as const;
  const opening = [secret, keyOfHold(before, hold)].filter((key) => key !== null);
  const next: OfficeState = {
    ...state,
    appointments: state.appointments.with(id, listed),
    byCode: state.byCode.with(code, id),
    byPerson: withMore(state.byPerson, person, id),
    byIdentity: identities.reduce((map, key) => withMore(map, key, id), state.byIdentity),
    byReference: reference === null ? state.byReference : state.byReference.with(reference, id),
    links: opening.reduce((links, key) => links.with(key, link), state.links),
    nextAppointment: id + 1,
  };
  return taken(next, listed);
}

/**
 * What booked it opens it from then on, so that a second touch lands on the appointment: of a reservation the link in
 * the mail, since the page that reserved may be anybody's; else the page's or the offer's own secret.
 */
function keyOfHold({ holds }: OfficeState, id: HoldId | null): LinkSecret | null {
  const hold = id === null ? undefined : holds.get(id);
  if (hold === undefined) return null;
  return hold.status === "reserved" ? hold.confirmation : hold.secret;
}

function withBooked(
  state: OfficeState,
  id: AppointmentId,
  then: (appointment: Appointment & { status: "booked" }) => OfficeState,
): OfficeState {
  const appointment = state.appointments.get(id);
  return appointment?.status === "booked" ? then(appointment) : state;
}

function kept(
  { appointments }: OfficeState,
  appointment: Appointment,
): Pick<OfficeState, "appointments"> {
  return { appointments: appointments.with(appointment.id, appointment) };
}

/** Takes its place, if it takes one, and is listed on its day. */
function taken(state: OfficeState, appointment: Appointment): OfficeState {
  const place = placeOfAppointment(appointment);
  const books = place === null ? state.books : withPlace(state.books, place, 1);
  const { id, mailed, secret } = appointment;
  const listed = mailed && secret !== null ? "to-remind" : "listed";
  return { ...state, books: withListed(books, listOf(appointment), id, listed) };
}

/** Gives its place back. */
function given(state: OfficeState, appointment: Appointment): OfficeState {
  const place = placeOfAppointment(appointment);
  const books = place === null ? state.books : withPlace(state.books, place, -1);
  const { id } = appointment;
  return { ...state, books: withListed(books, listOf(appointment), id, "struck-off") };
}

/** Those that take no place are listed apart, so that they are found by their day as well. */
function listOf({ place, due }: Appointment): { readonly queue: QueueKey; readonly due: Instant } {
  return { queue: place?.queue ?? withoutPlace, due };
}

function withMore(
  map: PersistentMap<PersonPseudonym, readonly AppointmentId[]>,
  key: PersonPseudonym,
  id: AppointmentId,
): PersistentMap<PersonPseudonym, readonly AppointmentId[]> {
  return map.with(key, [...(map.get(key) ?? []), id]);
}
