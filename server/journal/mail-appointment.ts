import type { AppointmentId } from "../../shared/domain/appointment.ts";
import type { MailOrder } from "../../shared/domain/booking/mail-order.ts";

/** The appointment a mail is about, or null. */
export function appointmentOf({ content }: MailOrder): AppointmentId | null {
  return "appointment" in content ? content.appointment : null;
}
