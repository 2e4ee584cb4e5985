import type { Appointment, PersonPseudonym } from "../../appointment.ts";
import type { Hold } from "../../booking/hold.ts";
import type { Waiting } from "../../booking/wait-entry.ts";
import type { ServiceKey } from "../../definition.ts";
import type { OfficeState } from "../../state.ts";

type Reserved = Extract<Hold, { status: "reserved" }>;

/**
 * The appointment that binds a person for a service already, or null (rule B4). One that has begun counts until the
 * visitor has come or the day has turned.
 */
export function liveAppointment(
  state: OfficeState,
  identities: readonly PersonPseudonym[],
  service: ServiceKey,
): (Appointment & { readonly status: "booked" }) | null {
  for (const identity of identities) {
    for (const id of state.byIdentity.get(identity) ?? []) {
      const appointment = state.appointments.get(id);
      if (appointment?.status === "booked" && appointment.service === service) return appointment;
    }
  }
  return null;
}

/** The person's slots for a service whose link in the mail is awaited. */
export function awaitedReservations(
  state: OfficeState,
  identities: readonly PersonPseudonym[],
  service: ServiceKey,
): readonly Reserved[] {
  return [...state.holds.values()].filter(
    (hold): hold is Reserved =>
      hold.status === "reserved" && hold.service === service && isSame(hold.identities, identities),
  );
}

/** The person's places on the waiting list for a service. */
export function entriesOf(
  state: OfficeState,
  identities: readonly PersonPseudonym[],
  service: ServiceKey,
): readonly Waiting[] {
  return [...state.waitEntries.values()].filter(
    (entry) => entry.service === service && isSame(entry.identities, identities),
  );
}

/** Whether two sets of identities are of the same person: they share one (rule B4). */
function isSame(some: readonly PersonPseudonym[], others: readonly PersonPseudonym[]): boolean {
  return some.some((identity) => others.includes(identity));
}
