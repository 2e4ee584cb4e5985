import type { BookingCommand } from "../../command.ts";
import type { Context, Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { acceptOffer, declineOffer } from "./answer-offer.ts";
import { confirmBooking } from "./confirm-booking.ts";
import { giveDetails } from "./give-details.ts";
import { holdSlot, releaseHold } from "./hold-slot.ts";
import { cancelMyBooking, moveBooking } from "./my-appointment.ts";
import { joinWaitingList, leaveWaitingList } from "./waiting-list.ts";

/** What visitors ask on the booking pages. */
export function decideBooking(
  state: OfficeState,
  command: BookingCommand,
  context: Context,
): Decision {
  switch (command.type) {
    case "HoldSlot":
      return holdSlot(state, command, context);
    case "ReleaseHold":
      return releaseHold(state, command.secret, context);
    case "GiveDetails":
      return giveDetails(state, command, context);
    case "ConfirmBooking":
      return confirmBooking(state, command.secret, context);
    case "MoveBooking":
      return moveBooking(state, command, context);
    case "CancelMyBooking":
      return cancelMyBooking(state, command.secret, context);
    case "JoinWaitingList":
      return joinWaitingList(state, command, context);
    case "LeaveWaitingList":
      return leaveWaitingList(state, command.secret, context);
    case "AcceptOffer":
      return acceptOffer(state, command.secret, context);
    case "DeclineOffer":
      return declineOffer(state, command.secret, context);
  }
}
