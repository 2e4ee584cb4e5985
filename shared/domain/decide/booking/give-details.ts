import type { PersonPseudonym } from "../../appointment.ts";
import type { Hold } from "../../booking/hold.ts";
import type { MailOrder } from "../../booking/mail-order.ts";
import type { BookingCommand, BookingPerson } from "../../command.ts";
import {
  accept,
  refuse,
  type Context,
  type Decision,
  type PersonalRecord,
} from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { appointmentBehind, holdBehind } from "./behind-link.ts";
import { book, bookingAnswer } from "./book.ts";
import { bookedBefore } from "./booked-before.ts";
import { awaitedReservations, liveAppointment } from "./live.ts";
import { alreadyBookedMail } from "./mails.ts";
import { personRecord } from "./person-record.ts";
import { release } from "./release.ts";

type GiveDetails = Extract<BookingCommand, { type: "GiveDetails" }>;
type Held = Extract<Hold, { status: "held" }>;

/**
 * The form of a held slot (rules B3 and B4). Whatever its secret does not open any more is an expired hold to its page,
 * which alone knows it.
 */
export function giveDetails(state: OfficeState, command: GiveDetails, context: Context): Decision {
  const hold = holdBehind(state, command.secret);
  if (hold?.status === "reserved") return reservedBefore(hold, command.person, context);
  if (hold?.status !== "held") return sentAgain(state, command);
  if (hold.expires <= context.now) return refuse({ code: "hold-expired" });
  const { person } = command;
  const live = liveAppointment(state, person.identities, hold.service);
  const byMail = person.email !== null && context.definition.mail !== null;
  if (live === null) {
    return byMail
      ? reserve(state, hold, command, context)
      : bookAtOnce(state, hold, command, context);
  }
  const mails = byMail ? alreadyBookedMail(live, context) : [];
  // Nobody whom we could tell in secret: then here.
  if (mails.length === 0) return refuse({ code: "person-already-booked" });
  return reserve(state, hold, command, context, mails);
}

/**
 * Kept until the link in the mail is touched. Somebody who has an appointment gets another mail, without such a link;
 * all else is the same, the place that is kept included, so that nobody learns who has one (rule B4).
 */
function reserve(
  state: OfficeState,
  hold: Held,
  { person, language }: GiveDetails,
  { now: at, definition, secret: confirmation }: Context,
  instead?: readonly MailOrder[],
): Decision {
  const { id, service, people, due } = hold;
  const { pseudonym, identities } = person;
  const expires = Math.min(at + definition.bookingTerms.confirmWithin, due);
  const others = release(awaitedReservations(state, identities, service), "replaced", at);
  const given = { confirmation, person: pseudonym, identities, language };
  const confirm: MailOrder = {
    cause: `confirm:${id}`,
    person: pseudonym,
    language,
    content: { kind: "confirm", service, due, people, secret: confirmation, expires },
  };
  return accept(
    [...others.events, { type: "SlotReserved", at, hold: id, expires, ...given }],
    { kind: "mail-sent", until: expires },
    [...others.personal, personRecord(person)],
    instead ?? [confirm],
  );
}

/** Without a mail there is nothing to wait for. */
function bookAtOnce(
  state: OfficeState,
  hold: Held,
  { person, language }: GiveDetails,
  context: Context,
): Decision {
  const { id, service, people, due, queue, until } = hold;
  const { pseudonym, identities, email } = person;
  const wish = { service, people, due, language, person: pseudonym, identities } as const;
  const hasEmail = email !== null;
  const place = { queue, until };
  const booking = { ...wish, channel: "online", place, hold: id, hasEmail } as const;
  const { appointment, events, personal, mails } = book(state, booking, context);
  return accept(events, bookingAnswer(appointment), [...personal, personRecord(person)], mails);
}

/** The form was sent again: what it says of the same person counts, and there is no second mail. */
function reservedBefore(
  { expires, person, identities }: Extract<Hold, { status: "reserved" }>,
  details: BookingPerson,
  { now }: Context,
): Decision {
  const isOver = expires <= now || !areEqual(identities, details.identities);
  if (isOver) return refuse({ code: "hold-expired" });
  const record: PersonalRecord = { ...personRecord(details), person };
  return accept([], { kind: "mail-sent", until: expires }, [record]);
}

/** The form was sent again after it had booked at once. */
function sentAgain(state: OfficeState, { secret, person }: GiveDetails): Decision {
  const booked = appointmentBehind(state, secret);
  const isSameForm = booked !== undefined && areEqual(booked.identities, person.identities);
  return isSameForm ? bookedBefore(state, secret) : refuse({ code: "hold-expired" });
}

function areEqual(some: readonly PersonPseudonym[], others: readonly PersonPseudonym[]): boolean {
  return some.length === others.length && some.every((identity) => others.includes(identity));
}
