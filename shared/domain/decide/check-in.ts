import { readAppointmentCode } from "../appointment-code.ts";
import type { Appointment } from "../appointment.ts";
import type { KioskCommand } from "../command.ts";
import { refuse, type Context, type Decision } from "../decision.ts";
import type { KioskKey, Language } from "../definition.ts";
import type { OfficeState } from "../state.ts";
import { checkInCase } from "./cases/check-in-case.ts";
import { issueTicket } from "./issue.ts";
import { sameTicket } from "./same-ticket.ts";
import { notAdmitted, spoken } from "./tickets.ts";

type CheckIn = Extract<KioskCommand, { type: "CheckIn" }>;

/** Rules A1 to A4, and K7 for the code of a case. */
export function checkIn(
  state: OfficeState,
  command: CheckIn,
  kiosk: KioskKey,
  context: Context,
): Decision {
  const code = readAppointmentCode(command.code);
  if (code === null) return refuse({ code: "code-mistyped" });
  const id = state.byCode.get(code);
  const appointment = id === undefined ? undefined : state.appointments.get(id);
  if (appointment === undefined) {
    const file = state.cases.get(state.byCaseCode.get(code) ?? "");
    if (file === undefined) return refuse({ code: "code-unknown" });
    return checkInCase(state, file, command.language, kiosk, context);
  }
  switch (appointment.status) {
    case "cancelled":
      return refuse({ code: "appointment-cancelled" });
    case "no-show":
      return refuse({ code: "appointment-other-day", due: appointment.due });
    case "arrived":
      return arrivedAgain(state, appointment.visit, kiosk, context);
    case "booked":
      return arrive(state, command, appointment, kiosk, context);
  }
}

/** Rule A4: one visit for one code. */
function arrivedAgain(state: OfficeState, id: number, kiosk: KioskKey, context: Context): Decision {
  const visit = state.visits.get(id);
  if (visit === undefined || visit.status === "finished")
    return refuse({ code: "appointment-over" });
  return sameTicket(state, visit, kiosk, context);
}

function arrive(
  state: OfficeState,
  command: CheckIn,
  appointment: Appointment,
  kiosk: KioskKey,
  context: Context,
): Decision {
  const { definition, now, plan } = context;
  const { due } = appointment;
  const service = definition.services[appointment.service];
  if (service === undefined) return refuse({ code: "unknown-name", what: appointment.service });
  if (due < plan.starts || due >= plan.ends) {
    return refuse({ code: "appointment-other-day", due });
  }
  const from = due - service.checkIn.before;
  if (now < from) return refuse({ code: "appointment-too-early", due, from });
  const late = now > due + service.checkIn.after;
  if (late && command.acceptWalkIn !== true) {
    return refuse({ code: "appointment-too-late", due, queue: service.walkIn });
  }
  const queue = late ? service.walkIn : service.queue;
  // An appointment is honoured whatever the walk-in hours say; a latecomer is a walk-in (rule N3).
  const shut = late ? notAdmitted(state, queue, context) : null;
  if (shut !== null) return shut;
  const wish = {
    queue,
    service: appointment.service,
    language: languageOf(command, appointment, context),
    people: appointment.people,
    criterion: null,
    appointment,
    late,
  };
  return issueTicket(state, wish, kiosk, context);
}

/** Rule A7: who stands at the kiosk knows best; then whoever booked. */
function languageOf(command: CheckIn, appointment: Appointment, context: Context): Language {
  return spoken(command.language ?? appointment.language ?? "", context);
}
