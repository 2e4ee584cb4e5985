import type { Appointment, AppointmentId } from "../../appointment.ts";
import { placeOfAppointment } from "../../booking/place-of.ts";
import { needsOf, placeAt } from "../../booking/slots.ts";
import { accept, refuse, type Answer, type Context, type Decision } from "../../decision.ts";
import type { Instant } from "../../instant.ts";
import type { OfficeState } from "../../state.ts";
import { bookedMail } from "./mails.ts";
import { unbookable } from "./unbookable.ts";

/**
 * Staff move an appointment: the new place is taken and the old one given back in one step (rule B5). From then on it
 * counts against the staff's places (rule B2); one of another system takes its first place here.
 */
export function moveAppointment(
  state: OfficeState,
  id: AppointmentId,
  due: Instant,
  context: Context,
): Decision {
  const { definition, now } = context;
  const appointment = state.appointments.get(id);
  if (appointment === undefined) return refuse({ code: "appointment-unknown" });
  if (appointment.status !== "booked") return refuse({ code: "wrong-status" });
  const { code } = appointment;
  const answer: Answer = { kind: "appointment", appointment: id, code, again: false };
  if (due === appointment.due) return accept([], answer);
  const needs = needsToMove(appointment, context);
  if (typeof needs === "string") return unbookable(needs, appointment.service, definition);
  const own = placeOfAppointment(appointment) ?? undefined;
  const place = placeAt(state, due, needs, "staff", context, own);
  if (typeof place === "string") return refuse({ code: place });
  const { queue, until } = place;
  const to = { channel: "staff", queue, due, until } as const;
  return accept(
    [{ type: "AppointmentMoved", at: now, appointment: id, ...to }],
    answer,
    [],
    bookedMail({ ...appointment, due }, "moved", `moved:${id}:${due}:${now}`, definition),
  );
}

/** More people than can be booked here may come from another system; they get the longest place there is. */
function needsToMove({ service, people }: Appointment, { definition }: Context) {
  const most = definition.services[service]?.booking?.maxPeople ?? people;
  const wish = { service, people: Math.min(people, most), channel: "staff" } as const;
  return needsOf(wish, definition);
}
