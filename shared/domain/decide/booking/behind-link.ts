import type { Appointment } from "../../appointment.ts";
import type { Hold } from "../../booking/hold.ts";
import type { LinkSecret } from "../../booking/link.ts";
import type { Waiting } from "../../booking/wait-entry.ts";
import type { OfficeState } from "../../state.ts";

/** The hold of the page or the offer that has this secret; undefined when the secret opens none (rule B9). */
export function holdBehind(state: OfficeState, secret: LinkSecret): Hold | undefined {
  const link = state.links.get(secret);
  return link?.kind === "hold" ? state.holds.get(link.hold) : undefined;
}

/** The reservation that this secret, from the mail, confirms. */
export function reservationBehind(
  state: OfficeState,
  secret: LinkSecret,
): Extract<Hold, { status: "reserved" }> | undefined {
  const link = state.links.get(secret);
  const hold = link?.kind === "confirmation" ? state.holds.get(link.hold) : undefined;
  return hold?.status === "reserved" ? hold : undefined;
}

/** The appointment that this secret shows, moves or cancels. */
export function appointmentBehind(state: OfficeState, secret: LinkSecret): Appointment | undefined {
  const link = state.links.get(secret);
  return link?.kind === "appointment" ? state.appointments.get(link.appointment) : undefined;
}

/** The place on the waiting list that this secret shows or leaves. */
export function entryBehind(state: OfficeState, secret: LinkSecret): Waiting | undefined {
  const link = state.links.get(secret);
  return link?.kind === "wait-entry" ? state.waitEntries.get(link.entry) : undefined;
}
