import type { LinkSecret } from "../../booking/link.ts";
import { accept, refuse, type Context, type Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { holdBehind } from "./behind-link.ts";
import { book, bookingAnswer } from "./book.ts";
import { bookedBefore } from "./booked-before.ts";
import { liveAppointment } from "./live.ts";
import { release } from "./release.ts";

/** Takes the slot that was offered; the waiting is over (rule B6). */
export function acceptOffer(state: OfficeState, secret: LinkSecret, context: Context): Decision {
  const hold = holdBehind(state, secret);
  if (hold?.status !== "offered") return bookedBefore(state, secret);
  if (hold.expires <= context.now) return refuse({ code: "offer-expired" });
  const entry = state.waitEntries.get(hold.entry);
  if (entry === undefined) return refuse({ code: "link-unknown" });
  const { language, person, identities } = entry;
  const { id, service, people, due, queue, until } = hold;
  if (liveAppointment(state, identities, service) !== null) {
    return refuse({ code: "person-already-booked" });
  }
  const wish = { service, people, due, language, person, identities } as const;
  const place = { queue, until };
  const booking = { ...wish, channel: "online", place, hold: id, hasEmail: true } as const;
  const { appointment, events, personal, mails } = book(state, booking, context);
  return accept(events, bookingAnswer(appointment), personal, mails);
}

/** Gives the slot to the next, and goes on waiting. */
export function declineOffer(state: OfficeState, secret: LinkSecret, { now }: Context): Decision {
  const hold = holdBehind(state, secret);
  if (hold?.status !== "offered") return refuse({ code: "link-unknown" });
  return accept(release([hold], "given-back", now).events);
}
