import { toRemindBetween } from "../../booking/day-book.ts";
import type { MailOrder } from "../../booking/mail-order.ts";
import type { Context } from "../../decision.ts";
import type { Event } from "../../event.ts";
import type { OfficeState } from "../../state.ts";
import { bookedMail } from "./mails.ts";

/** Bounds what one transaction writes after a long pause; the rest follows a second later. */
const mostAtOnce = 200;

/**
 * One reminder for every appointment that lies ahead by no more than the office's time for it, and got its time before
 * (rule B7). Looks only into the days in question.
 */
export function reminders(
  { books, appointments }: OfficeState,
  { definition, now: at }: Context,
): { readonly events: readonly Event[]; readonly mails: readonly MailOrder[] } {
  const mails: MailOrder[] = [];
  const events: Event[] = [];
  const { remindBefore } = definition.bookingTerms;
  for (const id of toRemindBetween(books, at, at + remindBefore)) {
    if (events.length >= mostAtOnce) break;
    const appointment = appointments.get(id);
    if (appointment?.status !== "booked" || appointment.reminded !== null) continue;
    const { due, bookedAt } = appointment;
    const from = due - remindBefore;
    if (at < from || at >= due || bookedAt >= from) continue;
    const mail = bookedMail(appointment, "reminder", `reminder:${id}:${due}`, definition);
    if (mail.length === 0) continue;
    mails.push(...mail);
    events.push({ type: "AppointmentReminded", at, appointment: id });
  }
  return { events, mails };
}
