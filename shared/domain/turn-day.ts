import type { Appointment, AppointmentId, PersonPseudonym } from "./appointment.ts";
import { blockOf, blockOfKey } from "./booking/day-book.ts";
import type { LinkSecret } from "./booking/link.ts";
import { withoutOldCases } from "./cases/forget-cases.ts";
import type { Event } from "./event.ts";
import { hour, type Instant } from "./instant.ts";
import { emptyMap } from "./persistent-map.ts";
import { emptyLine, type OfficeState } from "./state.ts";

/** Codes of past appointments stay known this long, so that a late visitor is told "other day". */
const appointmentsRemembered = 14 * 24 * hour;

/** A new business day: yesterday's visits leave memory and numbers restart (rule T2). */
export function turnDay(
  state: OfficeState,
  event: Extract<Event, { type: "DayTurned" }>,
): OfficeState {
  return {
    ...withoutOldCases(withoutOldAppointments(state, event.at - appointmentsRemembered), event.at),
    closures: state.closures.filter(({ to }) => to > event.at - appointmentsRemembered),
    day: event.day,
    visits: emptyMap(),
    bySecret: emptyMap(),
    calls: [],
    issued: {},
    reserved: {},
    leases: withoutOldLeases(state, event.at),
    lines: Object.fromEntries(Object.keys(state.lines).map((queue) => [queue, emptyLine])),
    counters: Object.fromEntries(
      Object.entries(state.counters).map(([key, { staff }]) => [
        key,
        { staff, visit: null, undoable: null },
      ]),
    ),
    slips: emptyMap(),
  };
}

/** Leases are known as long as appointments, for a kiosk that comes back late (rule L3). */
function withoutOldLeases({ leases }: OfficeState, now: Instant): OfficeState["leases"] {
  const old = [...leases.values()].filter(({ at }) => at < now - appointmentsRemembered);
  return old.reduce((kept, { id }) => kept.without(id), leases);
}

/** Takes out one by one: of a hundred thousand appointments a day's few are old, and midnight must not take seconds. */
function withoutOldAppointments(state: OfficeState, before: Instant): OfficeState {
  const old = [...state.appointments.values()].filter(({ due }) => due < before);
  const opened = linksTo(state, new Set(old.map(({ id }) => id)));
  const books = [...state.books.entries()].filter(([key]) => blockOfKey(key) < blockOf(before));
  return {
    ...old.reduce(withoutAppointment, state),
    links: opened.reduce((links, secret) => links.without(secret), state.links),
    books: books.reduce((kept, [key]) => kept.without(key), state.books),
  };
}

function withoutAppointment(
  state: OfficeState,
  { id, code, person, identities, reference }: Appointment,
): OfficeState {
  const { appointments, byCode, byPerson, byReference, byIdentity } = state;
  return {
    ...state,
    appointments: appointments.without(id),
    byCode: byCode.get(code) === id ? byCode.without(code) : byCode,
    byPerson: withoutId(byPerson, person, id),
    byReference:
      reference !== null && byReference.get(reference) === id
        ? byReference.without(reference)
        : byReference,
    byIdentity: identities.reduce((lists, one) => withoutId(lists, one, id), byIdentity),
  };
}

function withoutId(
  lists: OfficeState["byPerson"],
  person: PersonPseudonym,
  id: AppointmentId,
): OfficeState["byPerson"] {
  const rest = (lists.get(person) ?? []).filter((other) => other !== id);
  return rest.length === 0 ? lists.without(person) : lists.with(person, rest);
}

/** Of each its page's and what booked it. */
function linksTo({ links }: OfficeState, ids: ReadonlySet<AppointmentId>): readonly LinkSecret[] {
  if (ids.size === 0) return [];
  return [...links.entries()].flatMap(([secret, link]) =>
    link.kind === "appointment" && ids.has(link.appointment) ? [secret] : [],
  );
}
