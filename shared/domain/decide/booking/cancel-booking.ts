import type { AppointmentId } from "../../appointment.ts";
import type { CancelReason } from "../../booking/closure.ts";
import { accept, refuse, type Context, type Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { cancelledMail } from "./mails.ts";

/** Staff cancel an appointment and say why, which its visitor reads. */
export function cancelBooking(
  state: OfficeState,
  id: AppointmentId,
  reason: CancelReason,
  { now: at, definition }: Context,
): Decision {
  const appointment = state.appointments.get(id);
  if (appointment === undefined) return refuse({ code: "appointment-unknown" });
  if (appointment.status !== "booked") return refuse({ code: "wrong-status" });
  const cancellation = { by: "staff", reason } as const;
  return accept(
    [{ type: "AppointmentCancelled", at, appointment: id, ...cancellation }],
    { kind: "done" },
    [],
    cancelledMail(appointment, cancellation, definition),
  );
}
