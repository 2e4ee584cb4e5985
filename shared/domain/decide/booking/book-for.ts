import { needsOf, placeAt } from "../../booking/slots.ts";
import type { PlannerCommand } from "../../command.ts";
import { accept, refuse, type Context, type Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { book } from "./book.ts";
import { liveAppointment } from "./live.ts";
import { personRecord } from "./person-record.ts";
import { unbookable } from "./unbookable.ts";

type BookFor = Extract<PlannerCommand, { type: "BookFor" }>;

/** Staff book for somebody at the desk or on the phone: at once, in any place there is (rules B1, B2 and B4). */
export function bookFor(state: OfficeState, command: BookFor, context: Context): Decision {
  const { service, due, people, language, person } = command;
  const needs = needsOf({ service, people, channel: "staff" }, context.definition);
  if (typeof needs === "string") return unbookable(needs, service, context.definition);
  if (liveAppointment(state, person.identities, service) !== null) {
    return refuse({ code: "person-already-booked" });
  }
  const place = placeAt(state, due, needs, "staff", context);
  if (typeof place === "string") return refuse({ code: place });
  const { pseudonym, identities } = person;
  const wish = { service, due, people, language, person: pseudonym, identities } as const;
  const hasEmail = person.email !== null;
  const booking = { ...wish, channel: "staff", place, hold: null, hasEmail } as const;
  const { appointment, events, personal, mails } = book(state, booking, context);
  return accept(
    events,
    { kind: "appointment", appointment: appointment.id, code: appointment.code, again: false },
    [...personal, personRecord(person)],
    mails,
  );
}
