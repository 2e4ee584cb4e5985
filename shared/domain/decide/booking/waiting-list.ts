import { needsOf } from "../../booking/slots.ts";
import type { LinkSecret } from "../../booking/link.ts";
import type { MailOrder } from "../../booking/mail-order.ts";
import type { BookingCommand } from "../../command.ts";
import { accept, refuse, type Context, type Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { entryBehind } from "./behind-link.ts";
import { leave } from "./leave-list.ts";
import { entriesOf, liveAppointment } from "./live.ts";
import { alreadyBookedMail } from "./mails.ts";
import { personRecord } from "./person-record.ts";
import { unbookable } from "./unbookable.ts";

type Join = Extract<BookingCommand, { type: "JoinWaitingList" }>;

/** Waits for a slot that becomes free (rule B6); answered alike whether the person may (rule B4). */
export function joinWaitingList(state: OfficeState, command: Join, context: Context): Decision {
  const { service, people, language, person } = command;
  const { now, definition } = context;
  const needs = needsOf({ service, people, channel: "online" }, definition);
  if (typeof needs === "string") return unbookable(needs, service, definition);
  if (person.email === null || definition.mail === null) return refuse({ code: "email-needed" });
  const { pseudonym, identities } = person;
  const answer = { kind: "mail-sent", until: now } as const;
  const live = liveAppointment(state, identities, service);
  if (live !== null) {
    const mails = alreadyBookedMail(live, context);
    if (mails.length === 0) return refuse({ code: "person-already-booked" });
    return accept([], answer, [], mails);
  }
  if (entriesOf(state, identities, service).length > 0) return accept([], answer);
  const { nextWaitEntry: id } = state;
  const { secret } = context;
  const { queue } = needs;
  const who = { person: pseudonym, identities, language };
  const entry = { id, secret, service, queue, people, ...who, since: now };
  const mail: MailOrder = {
    cause: `waiting:${id}`,
    person: pseudonym,
    language,
    content: { kind: "waiting", service, people, secret },
  };
  return accept(
    [{ type: "WaitingListJoined", at: now, entry }],
    answer,
    [personRecord(person)],
    [mail],
  );
}

/** The link of the mail: wants no offers any more. */
export function leaveWaitingList(
  state: OfficeState,
  secret: LinkSecret,
  { now }: Context,
): Decision {
  const entry = entryBehind(state, secret);
  if (entry === undefined) return refuse({ code: "link-unknown" });
  const { events, personal } = leave(state, [entry], "left", now);
  return accept(events, { kind: "done" }, personal);
}
