import type { AppointmentId } from "../domain/appointment.ts";
import type { BookingPerson, PlannerCommand, Request } from "../domain/command.ts";
import type { Instant } from "../domain/instant.ts";
import { counter, visitor } from "./requests.ts";
import { monday } from "./wall-time.ts";

/** What staff who plan the day ask, at the counter `c1`. */
export function planner(command: PlannerCommand): Request {
  return counter("c1", command);
}

/** Booked by staff for the service `study`, one person and `Visitor 17`, unless told. */
export function bookFor(
  due: Instant,
  person: BookingPerson = visitor(17),
  differs: Partial<Extract<PlannerCommand, { type: "BookFor" }>> = {},
): Request {
  const wish = { service: "study", people: 1, language: "de" };
  return planner({ type: "BookFor", ...wish, due, person, ...differs });
}

export function moveTo(appointment: AppointmentId, due: Instant): Request {
  return planner({ type: "MoveAppointment", appointment, due });
}

/** Cancelled by staff, because nobody is there to serve. */
export function cancelFor(appointment: AppointmentId): Request {
  return planner({ type: "CancelBooking", appointment, reason: "staff-missing" });
}

/** The queue `appointments` is closed on the Monday, unless told. */
export function closeDay(
  hits: readonly AppointmentId[],
  differs: Partial<Extract<PlannerCommand, { type: "CloseDay" }>> = {},
): Request {
  const wish = { queue: "appointments", day: monday, reason: "office-closed" } as const;
  return planner({ type: "CloseDay", ...wish, hits, ...differs });
}
