import type { Place } from "../../booking/day-book.ts";
import { placeOfAppointment, placeOfHold } from "../../booking/place-of.ts";
import type { Event } from "../../event.ts";
import type { OfficeState } from "../../state.ts";

/** The places that events give back. Not those of a day that closes: nobody can have them. */
export function freedPlaces(before: OfficeState, events: readonly Event[]): readonly Place[] {
  return events.flatMap((event) => freedPlace(before, event) ?? []);
}

function freedPlace({ appointments, holds }: OfficeState, event: Event): Place | null {
  switch (event.type) {
    case "AppointmentCancelled": {
      const appointment = appointments.get(event.appointment);
      const isLost = event.by === "closure" || appointment === undefined;
      return isLost ? null : placeOfAppointment(appointment);
    }
    case "AppointmentMoved": {
      const appointment = appointments.get(event.appointment);
      return appointment === undefined ? null : placeOfAppointment(appointment);
    }
    case "HoldReleased": {
      const hold = holds.get(event.hold);
      return event.why === "closure" || hold === undefined ? null : placeOfHold(hold);
    }
    default:
      return null;
  }
}
