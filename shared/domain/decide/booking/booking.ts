import type { BookingCommand } from "../../command.ts";
import { refuse, type Context, type Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";

/** What visitors ask on the booking pages. */
export function decideBooking(
  _state: OfficeState,
  command: BookingCommand,
  _context: Context,
): Decision {
  switch (command.type) {
    case "HoldSlot":
    case "ReleaseHold":
    case "GiveDetails":
    case "ConfirmBooking":
    case "MoveBooking":
    case "CancelMyBooking":
    case "JoinWaitingList":
    case "LeaveWaitingList":
    case "AcceptOffer":
    case "DeclineOffer":
      return refuse({ code: "not-bookable" });
  }
}
