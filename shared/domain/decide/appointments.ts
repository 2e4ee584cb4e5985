import { appointmentCode, readAppointmentCode } from "../appointment-code.ts";
import type { AppointmentFacts } from "../appointment.ts";
import { needsOf } from "../booking/slots.ts";
import type { ToolCommand } from "../command.ts";
import { accept, refuse, type Context, type Decision } from "../decision.ts";
import { cancelledMail } from "./booking/mails.ts";
import { businessDay } from "../wall-clock.ts";
import type { ServiceKey } from "../definition.ts";
import type { Instant } from "../instant.ts";
import type { OfficeState } from "../state.ts";

type Book = Extract<ToolCommand, { type: "BookAppointment" }>;

/** What the office's tools ask about appointments. */
export function decideAppointment(
  state: OfficeState,
  command: ToolCommand,
  context: Context,
): Decision {
  switch (command.type) {
    case "BookAppointment":
      return book(state, command, context);
    case "CancelAppointment":
      return cancel(state, command.code, context);
  }
}

function book(state: OfficeState, command: Book, context: Context): Decision {
  const { service, due, people, language, person, reference } = command;
  if (!Object.hasOwn(context.definition.services, service)) {
    return refuse({ code: "unknown-name", what: service });
  }
  const known = reference === null ? undefined : state.byReference.get(reference);
  const existing = known === undefined ? undefined : state.appointments.get(known);
  if (existing !== undefined) {
    if (existing.due !== due || existing.service !== service) {
      return refuse({ code: "reference-changed" });
    }
    const { id, code } = existing;
    return accept([], { kind: "appointment", appointment: id, code, again: true });
  }
  if (due < context.now) return refuse({ code: "appointment-in-past" });
  if (bookedThatDay(state, person.pseudonym, due, context)) {
    return refuse({ code: "person-already-booked" });
  }
  const code = freeCode(state, context.codeDigits);
  const { pseudonym, identities, name, email, phone } = person;
  const appointment = {
    id: state.nextAppointment,
    code,
    service,
    due,
    people,
    language,
    person: pseudonym,
    reference,
    channel: "import",
    place: importedPlace(service, people, due, context),
    identities,
    secret: context.secret,
    mailed: email !== null && context.definition.mail !== null,
  } as const;
  return accept(
    [{ type: "AppointmentBooked", at: context.now, appointment, hold: null }],
    { kind: "appointment", appointment: appointment.id, code, again: false },
    [{ kind: "person", person: pseudonym, name, email, phone, fileNumber: null }],
  );
}

/** Booked before by another system: it is honoured even where all is taken, and counts as taken (rule B2). */
function importedPlace(
  service: ServiceKey,
  people: number,
  due: Instant,
  { definition }: Context,
): AppointmentFacts["place"] {
  const most = definition.services[service]?.booking?.maxPeople ?? people;
  const wish = { service, people: Math.min(people, most), channel: "staff" } as const;
  const needs = needsOf(wish, definition);
  return typeof needs === "string" ? null : { queue: needs.queue, until: due + needs.occupied };
}

function bookedThatDay(
  state: OfficeState,
  person: string,
  due: number,
  { definition }: Context,
): boolean {
  const day = businessDay(due, definition.zone);
  return (state.byPerson.get(person) ?? []).some((id) => {
    const other = state.appointments.get(id);
    if (other === undefined || other.status === "cancelled") return false;
    return businessDay(other.due, definition.zone) === day;
  });
}

/**
 * The next code that neither an appointment nor a case has, from the random one on: the kiosk takes both. Two in 10^11
 * rarely meet.
 */
export function freeCode({ byCode, byCaseCode }: OfficeState, digits: string): string {
  let count = Number(digits);
  for (;;) {
    const code = appointmentCode(String(count).padStart(11, "0"));
    if (byCode.get(code) === undefined && byCaseCode.get(code) === undefined) return code;
    count = (count + 1) % 100_000_000_000;
  }
}

function cancel(state: OfficeState, typed: string, { now, definition }: Context): Decision {
  const code = readAppointmentCode(typed);
  if (code === null) return refuse({ code: "code-mistyped" });
  const id = state.byCode.get(code);
  const appointment = id === undefined ? undefined : state.appointments.get(id);
  if (appointment === undefined) return refuse({ code: "code-unknown" });
  if (appointment.status !== "booked") return refuse({ code: "wrong-status" });
  const cancellation = { by: "tool", reason: null } as const;
  return accept(
    [{ type: "AppointmentCancelled", at: now, appointment: appointment.id, ...cancellation }],
    { kind: "done" },
    [],
    cancelledMail(appointment, cancellation, definition),
  );
}
