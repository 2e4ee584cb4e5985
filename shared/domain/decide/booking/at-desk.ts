import type { Appointment, AppointmentId } from "../../appointment.ts";
import { refuse, type Context, type Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { issueTicket } from "../issue.ts";
import { spoken } from "../tickets.ts";

/**
 * Staff let somebody with an appointment of today wait for it, without the kiosk: earlier or later than its window as
 * well, because they judge that themselves (rule B11). No slip is printed.
 */
export function markArrived(state: OfficeState, id: AppointmentId, context: Context): Decision {
  return arriveAtDesk(state, id, "appointment", context);
}

/** Somebody with an appointment of today waits as a walk-in instead, marked late, whatever the hours say (rule A3). */
export function turnIntoWalkIn(state: OfficeState, id: AppointmentId, context: Context): Decision {
  return arriveAtDesk(state, id, "walk-in", context);
}

function arriveAtDesk(
  state: OfficeState,
  id: AppointmentId,
  as: "appointment" | "walk-in",
  context: Context,
): Decision {
  const appointment = state.appointments.get(id);
  if (appointment === undefined) return refuse({ code: "appointment-unknown" });
  if (appointment.status !== "booked") return refuse({ code: "wrong-status" });
  const { due } = appointment;
  const { plan, definition } = context;
  if (due < plan.starts || due >= plan.ends) {
    return refuse({ code: "appointment-other-day", due });
  }
  const service = definition.services[appointment.service];
  if (service === undefined) return refuse({ code: "unknown-name", what: appointment.service });
  const late = as === "walk-in";
  const queue = late ? service.walkIn : service.queue;
  return issueTicket(state, { ...wishOf(appointment, context), queue, late }, null, context);
}

function wishOf(appointment: Appointment, context: Context) {
  const { service, people } = appointment;
  const language = spoken(appointment.language ?? "", context);
  return { service, people, language, criterion: null, appointment };
}
