import type { Event } from "./event.ts";
import type { OfficeState } from "./state.ts";

type AppointmentEvent = Extract<
  Event,
  { type: "AppointmentBooked" | "AppointmentCancelled" | "AppointmentMissed" }
>;

/** The state after an appointment was booked, cancelled or missed. */
export function evolveAppointment(state: OfficeState, event: AppointmentEvent): OfficeState {
  switch (event.type) {
    case "AppointmentBooked": {
      const { appointment } = event;
      const { id, code, reference, person } = appointment;
      return {
        ...state,
        appointments: state.appointments.with(id, { ...appointment, status: "booked" }),
        byCode: state.byCode.with(code, id),
        byPerson: state.byPerson.with(person, [...(state.byPerson.get(person) ?? []), id]),
        byReference: reference === null ? state.byReference : state.byReference.with(reference, id),
        nextAppointment: id + 1,
      };
    }
    case "AppointmentCancelled":
      return ended(state, event.appointment, "cancelled");
    case "AppointmentMissed":
      return ended(state, event.appointment, "no-show");
  }
}

function ended(state: OfficeState, id: number, status: "cancelled" | "no-show"): OfficeState {
  const appointment = state.appointments.get(id);
  if (appointment?.status !== "booked") return state;
  return { ...state, appointments: state.appointments.with(id, { ...appointment, status }) };
}
