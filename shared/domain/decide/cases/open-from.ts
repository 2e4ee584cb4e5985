import type { Appointment } from "../../appointment.ts";
import type { IntakeId } from "../../cases/intake.ts";
import type { ActorRole } from "../../cases/office-case.ts";
import type { CaseCommand } from "../../command.ts";
import { accept, refuse, type Context, type Decision, type Refused } from "../../decision.ts";
import type { Event } from "../../event.ts";
import type { OfficeState } from "../../state.ts";
import { openCase } from "./open-case.ts";
import { unsettled } from "./settle-intake.ts";

type OpenCase = Extract<CaseCommand, { type: "OpenCase" }>;

/**
 * A case begins from post, or from an appointment whose person need not come (rule K1). What nobody types of the
 * appointment's person is taken over; the appointment stays as it is.
 */
export function openFrom(
  state: OfficeState,
  command: OpenCase,
  by: ActorRole,
  context: Context,
): Decision {
  const { from: origin, service, language, person, answers } = command;
  const from = originOf(state, origin);
  if ("accepted" in from) return from;
  const { like, settles } = from;
  const wish = { origin, service, language, person, like, answers, checked: null, note: undefined };
  // Whoever gives an address here wants to be written to.
  const opened = openCase(state, { ...wish, mail: true }, by, context);
  if ("unknown" in opened) return refuse({ code: "unknown-name", what: opened.unknown });
  const { number } = opened.case;
  const { now: at } = context;
  const settled = settles.map((intake): Event => {
    return { type: "IntakeSettled", at, intake, how: { kind: "matched", case: number, at } };
  });
  const answer = { kind: "case-changed", case: number, revision: 1 } as const;
  return accept([opened.event, ...settled], answer, opened.personal);
}

/** What a case can begin from there, and the post that is settled with it; or why none can. */
function originOf(
  state: OfficeState,
  origin: OpenCase["from"],
): Refused | { readonly like: Appointment | null; readonly settles: readonly IntakeId[] } {
  if (origin.kind === "intake") {
    const item = unsettled(state, origin.intake);
    return "accepted" in item ? item : { like: null, settles: [item.id] };
  }
  const appointment = state.appointments.get(origin.appointment);
  if (appointment === undefined) return refuse({ code: "appointment-unknown" });
  if (appointment.status === "cancelled") return refuse({ code: "appointment-cancelled" });
  const known = state.byCaseAppointment.get(appointment.id);
  if (known !== undefined) return refuse({ code: "appointment-has-case", case: known });
  return { like: appointment, settles: [] };
}
