import type { LinkSecret } from "../../booking/link.ts";
import { accept, refuse, type Context, type Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { reservationBehind } from "./behind-link.ts";
import { book, bookingAnswer } from "./book.ts";
import { bookedBefore } from "./booked-before.ts";
import { liveAppointment } from "./live.ts";

/** The touch behind the link in the mail: what was reserved is booked, once (rules B3 and B4). */
export function confirmBooking(state: OfficeState, secret: LinkSecret, context: Context): Decision {
  const hold = reservationBehind(state, secret);
  if (hold === undefined) return bookedBefore(state, secret);
  if (hold.expires <= context.now) return refuse({ code: "hold-expired" });
  if (liveAppointment(state, hold.identities, hold.service) !== null) {
    return refuse({ code: "person-already-booked" });
  }
  const { id, service, people, due, language, person, identities, queue, until } = hold;
  const wish = { service, people, due, language, person, identities } as const;
  const place = { queue, until };
  const booking = { ...wish, channel: "online", place, hold: id, hasEmail: true } as const;
  const { appointment, events, personal, mails } = book(state, booking, context);
  return accept(events, bookingAnswer(appointment), personal, mails);
}
