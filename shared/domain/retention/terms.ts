import type { PersonPseudonym } from "../appointment.ts";
import type { OfficeCase } from "../cases/office-case.ts";
import { isOver } from "../cases/steps.ts";
import type { PersonalRecord } from "../decision.ts";
import type { Event } from "../event.ts";
import type { Instant } from "../instant.ts";
import type { OfficeState } from "../state.ts";
import type { Kept, KeptKind } from "./kept.ts";

/** From when on the days count that something is kept; null: it is needed again. */
export type Term = Extract<PersonalRecord, { kind: "term" }>;

/**
 * Rule P2: what an event begins to count, or makes needed again, from the states before and after it. Nothing that an
 * open case or an appointment to come needs is counted. Written in the event's own transaction, so that it still holds
 * when the case or appointment has long left memory.
 */
export function termsOf(event: Event, before: OfficeState, after: OfficeState): readonly Term[] {
  switch (event.type) {
    case "VisitTransferred":
      return event.noted ? [term("visit-note", event.visit, event.at)] : [];
    case "AppointmentBooked":
      return personOfAppointments(event.appointment.person, after);
    case "AppointmentMoved": {
      const person = after.appointments.get(event.appointment)?.person;
      return person === undefined ? [] : personOfAppointments(person, after);
    }
    case "CaseChanged":
      return ofCase(before.cases.get(event.case), after.cases.get(event.case), event);
    case "ReceiptIssued": {
      const file = after.cases.get(event.receipt.case);
      const over = file !== undefined && isOver(file.status);
      return over ? [term("receipt", event.receipt.number, event.at)] : [];
    }
    case "IntakeSettled":
      // Of a matched one the case tells.
      return event.how.kind === "dismissed" ? [term("dismissed-post", event.intake, event.at)] : [];
    default:
      return [];
  }
}

/** A person of another system may have several appointments: the last one counts. */
function personOfAppointments(person: PersonPseudonym, state: OfficeState): readonly Term[] {
  const dues = (state.byPerson.get(person) ?? []).flatMap((id) => {
    return state.appointments.get(id)?.due ?? [];
  });
  return dues.length === 0 ? [] : [term("appointment-person", person, Math.max(...dues))];
}

function ofCase(
  before: OfficeCase | undefined,
  after: OfficeCase | undefined,
  { at, noted, change }: Extract<Event, { type: "CaseChanged" }>,
): readonly Term[] {
  if (before === undefined || after === undefined) return [];
  const [wasOver, over] = [isOver(before.status), isOver(after.status)];
  if (wasOver && over) {
    // What comes to a case that is over, such as late post.
    const note = noted ? [term("case-note", noteKey(after, after.revision), at)] : [];
    return change.kind === "intake" ? [...note, term("post", change.intake, at)] : note;
  }
  if (wasOver === over) return [];
  return keptOfCase(after).map(({ of, key }) => term(of, key, over ? at : null));
}

/** Everything personal that belongs to a case. */
function keptOfCase(file: OfficeCase): readonly Kept[] {
  const { person, origin, history, receipts } = file;
  const matched = history.flatMap(({ what }) => (what.kind === "intake" ? [what.intake] : []));
  const post = new Set(origin.kind === "intake" ? [origin.intake, ...matched] : matched);
  return [
    ...(person === null ? [] : [kept("case-person", person)]),
    ...history.flatMap(({ noted, revision }) => {
      return noted ? [kept("case-note", noteKey(file, revision))] : [];
    }),
    ...Array.from(post, (intake) => kept("post", intake)),
    ...receipts.map((number) => kept("receipt", number)),
  ];
}

const noteKey = ({ number }: OfficeCase, revision: number): string => `${number} ${revision}`;

function kept(of: KeptKind, key: string | number): Kept {
  return { of, key: String(key) };
}

function term(of: KeptKind, key: string | number, since: Instant | null): Term {
  return { kind: "term", ...kept(of, key), since };
}
