import type { CaseCommand } from "../../command.ts";
import { accept, refuse, type Context, type Decision, type Refused } from "../../decision.ts";
import type { Event } from "../../event.ts";
import type { OfficeState } from "../../state.ts";
import { openCase } from "./open-case.ts";
import { unsettled } from "./settle-intake.ts";

type OpenCase = Extract<CaseCommand, { type: "OpenCase" }>;

/** A case begins from post, or from an appointment whose person need not come (rule K1). */
export function openFrom(state: OfficeState, command: OpenCase, context: Context): Decision {
  const { from: origin, service, language, person, answers } = command;
  const refused = refusedOrigin(state, origin);
  if (refused !== null) return refused;
  const wish = { origin, service, language, person, answers, checked: null, note: undefined };
  // Whoever gives an address here wants to be written to.
  const opened = openCase(state, { ...wish, mail: true }, "back-office", context);
  if ("unknown" in opened) return refuse({ code: "unknown-name", what: opened.unknown });
  const { number } = opened.case;
  const { now: at } = context;
  const settled: readonly Event[] =
    origin.kind === "appointment"
      ? []
      : [
          {
            type: "IntakeSettled",
            at,
            intake: origin.intake,
            how: { kind: "matched", case: number, at },
          },
        ];
  const answer = { kind: "case-changed", case: number, revision: 1 } as const;
  return accept([opened.event, ...settled], answer, opened.personal);
}

/** Why no case can begin from there; null when one can. */
function refusedOrigin(state: OfficeState, origin: OpenCase["from"]): Refused | null {
  if (origin.kind === "intake") {
    const item = unsettled(state, origin.intake);
    return "accepted" in item ? item : null;
  }
  const appointment = state.appointments.get(origin.appointment);
  if (appointment === undefined) return refuse({ code: "appointment-unknown" });
  if (appointment.status === "cancelled") return refuse({ code: "appointment-cancelled" });
  for (const { origin: other } of state.cases.values()) {
    const same = other.kind === "appointment" && other.appointment === appointment.id;
    if (same) return refuse({ code: "appointment-over" });
  }
  return null;
}
