import { adoptDefinition } from "./adopt-definition.ts";
import { listedUntil } from "../booking/day-book.ts";
import { tendBookings } from "./booking/tend.ts";
import { takeInEmail } from "./cases/post.ts";
import { takeOverCounter } from "./take-over.ts";
import { tendCases } from "./cases/tend.ts";
import type { SystemCommand } from "../command.ts";
import { accept, refuse, type Context, type Decision } from "../decision.ts";
import type { Event } from "../event.ts";
import { forget } from "../retention/forget.ts";
import type { OfficeState } from "../state.ts";

type EndSlip = Extract<SystemCommand, { type: "EndSlip" }>;

/** What the server itself does: the turn of the day, and print jobs. */
export function decideSystem(
  state: OfficeState,
  command: SystemCommand,
  context: Context,
): Decision {
  switch (command.type) {
    case "TurnDay":
      return turnDay(state, command.day, context);
    case "AdoptDefinition":
      return adoptDefinition(state, context);
    case "TakeOverCounter":
      return takeOverCounter(state, command, context);
    case "TendBookings":
      return tendBookings(state, context);
    case "TendCases":
      return tendCases(state, context);
    case "Forget":
      return forget(command, context);
    case "TakeInEmail":
      return takeInEmail(state, command, context);
    case "StartSlip": {
      const slip = state.slips.get(command.slip);
      if (slip === undefined) return refuse({ code: "slip-unknown" });
      if (slip.state !== "ordered") return refuse({ code: "wrong-status" });
      return accept([{ type: "SlipStarted", at: context.now, slip: slip.id }]);
    }
    case "EndSlip":
      return endSlip(state, command, context);
  }
}

/** Rules T2 and A5: open visits expire, booked appointments of past days are no-shows, duties end. */
function turnDay(state: OfficeState, day: string, { now, plan }: Context): Decision {
  if (day <= state.day) return accept([]);
  const events: Event[] = [];
  for (const visit of state.visits.values()) {
    if (visit.status === "finished") continue;
    const counter = "counter" in visit ? visit.counter : null;
    events.push({ type: "VisitFinished", at: now, visit: visit.id, counter, outcome: "expired" });
  }
  for (const id of listedUntil(state.books, plan.starts)) {
    const appointment = state.appointments.get(id);
    if (appointment?.status === "booked" && appointment.due < plan.starts) {
      events.push({ type: "AppointmentMissed", at: now, appointment: id });
    }
  }
  for (const [staff, duty] of Object.entries(state.duties)) {
    if (duty.kind === "off") continue;
    events.push({ type: "DutyTaken", at: now, staff, duty: { kind: "off" } });
  }
  return accept([...events, { type: "DayTurned", at: now, day }]);
}

function endSlip(state: OfficeState, command: EndSlip, { now }: Context): Decision {
  const slip = state.slips.get(command.slip);
  if (slip === undefined) return refuse({ code: "slip-unknown" });
  if (slip.state !== "ordered" && slip.state !== "printing") return accept([]);
  const { end } = command;
  switch (end.state) {
    case "printed":
      return accept([{ type: "SlipPrinted", at: now, slip: slip.id }]);
    case "failed":
      return accept([{ type: "SlipFailed", at: now, slip: slip.id, reason: end.reason }]);
    case "unknown":
      return accept([{ type: "SlipLost", at: now, slip: slip.id }]);
  }
}
