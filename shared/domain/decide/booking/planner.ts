import type { PlannerCommand } from "../../command.ts";
import { refuse, type Context, type Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";

/** What staff who plan the day ask. */
export function decidePlanner(
  _state: OfficeState,
  command: PlannerCommand,
  _context: Context,
): Decision {
  switch (command.type) {
    case "BookFor":
    case "MoveAppointment":
    case "CancelBooking":
    case "MarkArrived":
    case "TurnIntoWalkIn":
    case "CloseDay":
    case "ReopenDay":
      return refuse({ code: "not-bookable" });
  }
}
