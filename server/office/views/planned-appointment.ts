import type { Appointment } from "../../../shared/domain/appointment.ts";
import type { OfficeDefinition } from "../../../shared/domain/definition.ts";
import { second, type Instant } from "../../../shared/domain/instant.ts";
import type { OfficeState } from "../../../shared/domain/state.ts";
import type { PlannedAppointment } from "../../../shared/protocol/planner-view.ts";
import type { MailDesk, MailProgress, MailRecord, People } from "../ports.ts";

/** What such a row is made of. */
export interface PlannedParts {
  readonly state: OfficeState;
  readonly definition: OfficeDefinition;
  readonly now: Instant;
  readonly people: People;
  readonly mails: MailDesk;
}

export type PlannedRows = (appointment: Appointment, parts: PlannedParts) => PlannedAppointment;

/** How long a row is believed: mails and persons change without an event. */
const believedFor = 10 * second;

const underWay: ReadonlySet<MailProgress> = new Set(["queued", "sending", "retrying"]);

/** Appointments as staff see them; person and mail are not read again for each view of a busy minute. */
export function rememberPlannedRows(): PlannedRows {
  const known = new WeakMap<
    Appointment,
    { readonly row: PlannedAppointment; readonly at: Instant }
  >();
  return (appointment, parts) => {
    const before = known.get(appointment);
    const opened = parts.state.byCaseAppointment.get(appointment.id) ?? null;
    if (before?.row.case === opened && isFresh(before, parts.now)) return before.row;
    const row = plannedAppointment(appointment, parts);
    known.set(appointment, { row, at: parts.now });
    return row;
  };
}

function isFresh({ row, at }: { row: PlannedAppointment; at: Instant }, now: Instant): boolean {
  const settled = row.mail === null || !underWay.has(row.mail.state);
  return settled && now - at < believedFor;
}

function plannedAppointment(
  appointment: Appointment,
  { state, definition, people, mails }: PlannedParts,
): PlannedAppointment {
  const { id, code, service, due, place, language, status, channel } = appointment;
  const person = people.person(appointment.person);
  const visit = appointment.status === "arrived" ? state.visits.get(appointment.visit) : undefined;
  return {
    id,
    code,
    service,
    queue: place?.queue ?? definition.services[service]?.queue ?? null,
    due,
    until: place?.until ?? null,
    people: appointment.people,
    language,
    status,
    channel,
    number: visit?.number ?? null,
    name: person?.name ?? null,
    email: person?.email ?? null,
    phone: person?.phone ?? null,
    fileNumber: person?.fileNumber ?? null,
    mail: mailOf(mails.lastAbout(id)),
    case: state.byCaseAppointment.get(id) ?? null,
  };
}

function mailOf(record: MailRecord | null): PlannedAppointment["mail"] {
  return record && { kind: record.kind, state: record.progress, at: record.at };
}
