import { readAppointmentCode } from "../../shared/domain/appointment-code.ts";
import type { Appointment } from "../../shared/domain/appointment.ts";
import { freeSlots, needsOf } from "../../shared/domain/booking/slots.ts";
import type { DayPlan } from "../../shared/domain/day-plan.ts";
import {
  mostFound,
  type CounterQuestion,
  type CounterReply,
} from "../../shared/protocol/questions.ts";
import type { PlannedParts, PlannedRows } from "./views/planned-appointment.ts";

export interface QuestionParts extends PlannedParts {
  readonly plan: DayPlan;
}

type Finding = Extract<CounterQuestion, { type: "FindAppointments" }>;
type Showing = Extract<CounterQuestion, { type: "ShowAppointment" }>;
type Seeking = Extract<CounterQuestion, { type: "FreeSlots" }>;
type Reading = Extract<CounterQuestion, { type: "ReadPost" }>;

/** Names that match; those of the persons furthest from now are of no use to anybody. */
const mostPersons = 200;

/** What staff ask without changing anything. Reads only. */
export function answerQuestion(
  question: CounterQuestion,
  parts: QuestionParts,
  row: PlannedRows,
): CounterReply {
  switch (question.type) {
    case "FindAppointments":
      return find(question, parts, row);
    case "ShowAppointment":
      return show(question, parts, row);
    case "FreeSlots":
      return seek(question, parts);
    case "ReadPost":
      return read(question, parts);
  }
}

/** Rule U1: the post is for the back office, and what is settled is read in its case. */
function read({ staff, intake }: Reading, { state, people }: QuestionParts): CounterReply {
  if (state.duties[staff]?.kind !== "back") return { kind: "not-on-back-duty" };
  if (state.intake.get(intake)?.settled !== null) return { kind: "post-settled" };
  return { kind: "post", text: people.intake(intake)?.text ?? null };
}

function seek({ service, people }: Seeking, { state, definition, plan, now }: QuestionParts) {
  const needs = needsOf({ service, people, channel: "staff" }, definition);
  if (needs === "not-bookable") return { kind: needs } as const;
  if (needs === "too-many-people") {
    return { kind: needs, most: definition.services[service]?.booking?.maxPeople ?? 1 } as const;
  }
  const days = freeSlots(state, needs, "staff", { definition, plan, now });
  return { kind: "slots", days: days.map(({ day, free }) => ({ day, free: [...free] })) } as const;
}

function show({ appointment }: Showing, parts: QuestionParts, row: PlannedRows): CounterReply {
  const known = parts.state.appointments.get(appointment);
  const found = known === undefined ? [] : [row(known, parts)];
  return { kind: "appointments", found, more: false };
}

function find({ text }: Finding, parts: QuestionParts, row: PlannedRows): CounterReply {
  const code = readAppointmentCode(text);
  const byCode = code === null ? undefined : parts.state.byCode.get(code);
  const exact = byCode === undefined ? undefined : parts.state.appointments.get(byCode);
  if (exact !== undefined) {
    return { kind: "appointments", found: [row(exact, parts)], more: false };
  }
  const persons = parts.people.find(text, mostPersons);
  const found = nearestFirst(appointmentsOf(persons, parts), parts);
  return {
    kind: "appointments",
    found: found.slice(0, mostFound).map((appointment) => row(appointment, parts)),
    more: found.length > mostFound || persons.length === mostPersons,
  };
}

function appointmentsOf(persons: readonly string[], { state }: QuestionParts): Appointment[] {
  const ids = new Set(persons.flatMap((person) => state.byPerson.get(person) ?? []));
  return [...ids].flatMap((id) => state.appointments.get(id) ?? []);
}

/** Today's in their order, then the others by how far they are from now, what is to come before what was. */
function nearestFirst(found: readonly Appointment[], { plan, now }: QuestionParts): Appointment[] {
  const rank = ({ due }: Appointment): number => {
    if (plan.starts <= due && due < plan.ends) return 0;
    return due > now ? 1 : 2;
  };
  return found.toSorted((a, b) => {
    const apart = rank(a) - rank(b);
    if (apart !== 0) return apart;
    return rank(a) === 2 ? b.due - a.due : a.due - b.due;
  });
}
