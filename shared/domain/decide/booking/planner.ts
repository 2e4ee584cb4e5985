import type { PlannerCommand } from "../../command.ts";
import type { Context, Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { markArrived, turnIntoWalkIn } from "./at-desk.ts";
import { bookFor } from "./book-for.ts";
import { cancelBooking } from "./cancel-booking.ts";
import { closeDay, reopenDay } from "./close-day.ts";
import { moveAppointment } from "./move-appointment.ts";

/** What staff who plan the day ask. */
export function decidePlanner(
  state: OfficeState,
  command: PlannerCommand,
  context: Context,
): Decision {
  switch (command.type) {
    case "BookFor":
      return bookFor(state, command, context);
    case "MoveAppointment":
      return moveAppointment(state, command.appointment, command.due, context);
    case "CancelBooking":
      return cancelBooking(state, command.appointment, command.reason, context);
    case "MarkArrived":
      return markArrived(state, command.appointment, context);
    case "TurnIntoWalkIn":
      return turnIntoWalkIn(state, command.appointment, context);
    case "CloseDay":
      return closeDay(state, command, context);
    case "ReopenDay":
      return reopenDay(state, command, context);
  }
}
