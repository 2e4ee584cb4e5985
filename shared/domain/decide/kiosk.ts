import type { KioskCommand } from "../command.ts";
import type { Context, Decision } from "../decision.ts";
import type { KioskKey } from "../definition.ts";
import type { OfficeState } from "../state.ts";
import { handInTickets } from "./away/hand-in.ts";
import { leaseNumbers } from "./away/lease-numbers.ts";
import { printStatus } from "./cases/print-status.ts";
import { checkIn } from "./check-in.ts";
import { rejoinBySecret, reprintTicket, takeTicket } from "./tickets.ts";

/** What a visitor asks at a kiosk. */
export function decideKiosk(
  state: OfficeState,
  command: KioskCommand,
  kiosk: KioskKey,
  context: Context,
): Decision {
  switch (command.type) {
    case "TakeTicket":
      return takeTicket(state, command, kiosk, context);
    case "CheckIn":
      return checkIn(state, command, kiosk, context);
    case "Rejoin":
      return rejoinBySecret(state, command.secret, context);
    case "ReprintTicket":
      return reprintTicket(state, command.secret, kiosk, context);
    case "LeaseNumbers":
      return leaseNumbers(state, command.queues, kiosk, context);
    case "HandInTickets":
      return handInTickets(state, command.tickets, kiosk, context);
    case "PrintStatus":
      return printStatus(state, command, kiosk, context);
  }
}
