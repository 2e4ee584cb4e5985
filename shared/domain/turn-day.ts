import type { AppointmentId } from "./appointment.ts";
import { blockOf, blockOfKey } from "./booking/day-book.ts";
import { withoutOldCases } from "./cases/forget-cases.ts";
import type { Event } from "./event.ts";
import { hour, type Instant } from "./instant.ts";
import { emptyMap, mapOf } from "./persistent-map.ts";
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

function withoutOldAppointments(state: OfficeState, before: Instant): OfficeState {
  const old = [...state.appointments.values()].filter(({ due }) => due < before);
  if (old.length === 0) return state;
  const ids = new Set<AppointmentId>(old.map(({ id }) => id));
  const kept = <K extends string>(entries: IterableIterator<readonly [K, AppointmentId]>) =>
    mapOf([...entries].filter(([, id]) => !ids.has(id)));
  const keptLists = (lists: OfficeState["byPerson"]) =>
    mapOf(
      [...lists.entries()]
        .map(([person, booked]) => [person, booked.filter((id) => !ids.has(id))] as const)
        .filter(([, booked]) => booked.length > 0),
    );
  return {
    ...state,
    appointments: mapOf([...state.appointments.entries()].filter(([id]) => !ids.has(id))),
    byCode: kept(state.byCode.entries()),
    byPerson: keptLists(state.byPerson),
    byReference: kept(state.byReference.entries()),
    byIdentity: keptLists(state.byIdentity),
    links: mapOf(
      [...state.links.entries()].filter(
        ([, link]) => link.kind !== "appointment" || !ids.has(link.appointment),
      ),
    ),
    books: mapOf([...state.books.entries()].filter(([key]) => blockOfKey(key) >= blockOf(before))),
  };
}
