import type { AppointmentId } from "../../shared/domain/appointment.ts";
import type { MailOrder } from "../../shared/domain/booking/mail-order.ts";

/** The appointment a mail is about, or null. Of a cancelled one only the cause still says it: `cancelled:17`. */
export function appointmentOf({ cause, content }: MailOrder): AppointmentId | null {
  if ("appointment" in content) return content.appointment;
  const id = content.kind === "cancelled" ? /^cancelled:(\d+)$/.exec(cause)?.[1] : undefined;
  return id === undefined ? null : Number(id);
}
