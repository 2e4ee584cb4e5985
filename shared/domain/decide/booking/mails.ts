import type { Appointment, AppointmentFacts, Cancellation } from "../../appointment.ts";
import type { MailOrder } from "../../booking/mail-order.ts";
import type { Context } from "../../decision.ts";
import type { OfficeDefinition } from "../../definition.ts";

/** What a mail about an appointment that holds can say. */
export type BookedMailKind = "already-booked" | "booked" | "moved" | "reminder";

/**
 * The mail about an appointment that holds, as a list: empty when its person gave no address, or the office sends no
 * mail. The same cause is never sent twice (rule M2).
 */
export function bookedMail(
  appointment: AppointmentFacts | Appointment,
  kind: BookedMailKind,
  cause: string,
  definition: OfficeDefinition,
): readonly MailOrder[] {
  const { id, code, service, due, people, secret, mailed } = appointment;
  if (secret === null || !mailed || definition.mail === null) return [];
  const content = { kind, appointment: id, code, service, due, people, secret };
  return [{ ...receiverOf(appointment, definition), cause, content }];
}

/** Tells a person who tries a second time which appointment holds (rule B4); once a day, so that nobody is flooded. */
export function alreadyBookedMail(
  appointment: Appointment,
  { definition, plan }: Context,
): readonly MailOrder[] {
  const cause = `already-booked:${appointment.id}:${plan.day}`;
  return bookedMail(appointment, "already-booked", cause, definition);
}

/** The mail about an appointment that was cancelled, once; a list as in `bookedMail`. */
export function cancelledMail(
  appointment: AppointmentFacts | Appointment,
  { by, reason }: Cancellation,
  definition: OfficeDefinition,
): readonly MailOrder[] {
  const { id, code, service, due, people, secret, mailed } = appointment;
  if (!mailed || definition.mail === null) return [];
  const booked = { appointment: id, code, service, due, people, secret };
  const content = { kind: "cancelled", ...booked, by, reason } as const;
  return [{ ...receiverOf(appointment, definition), cause: `cancelled:${id}`, content }];
}

/** A mail speaks the language of the booking (rule M4), else the office's first. */
function receiverOf(
  { person, language }: AppointmentFacts | Appointment,
  { languages }: OfficeDefinition,
): Pick<MailOrder, "person" | "language"> {
  return { person, language: language ?? languages[0] ?? "de" };
}
