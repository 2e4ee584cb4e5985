import type { Appointment, AppointmentFacts } from "../appointment.ts";
import type { HoldFacts } from "./hold.ts";
import type { Place } from "./day-book.ts";

/** The place an appointment takes; null when it takes none. */
export function placeOfAppointment({
  place,
  due,
  channel,
}: AppointmentFacts | Appointment): Place | null {
  return place === null ? null : { ...place, due, online: channel === "online" };
}

/** The place a hold keeps: what visitors may book, since only they hold. */
export function placeOfHold({ queue, due, until }: HoldFacts): Place {
  return { queue, due, until, online: true };
}
