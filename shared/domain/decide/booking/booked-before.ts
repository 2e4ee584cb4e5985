import type { LinkSecret } from "../../booking/link.ts";
import { accept, refuse, type Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { appointmentBehind } from "./behind-link.ts";
import { bookingAnswer } from "./book.ts";

/** A second touch on what has booked already lands on the appointment; any other secret opens nothing. */
export function bookedBefore(state: OfficeState, secret: LinkSecret): Decision {
  const appointment = appointmentBehind(state, secret);
  if (appointment === undefined || appointment.secret === null) {
    return refuse({ code: "link-unknown" });
  }
  if (appointment.status === "cancelled") return refuse({ code: "appointment-cancelled" });
  return accept([], bookingAnswer({ ...appointment, secret: appointment.secret }));
}
