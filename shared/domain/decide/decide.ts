import type { Request } from "../command.ts";
import type { Context, Decision } from "../decision.ts";
import type { OfficeState } from "../state.ts";
import { decideAppointment } from "./appointments.ts";
import { decideBooking } from "./booking/booking.ts";
import { withOffers } from "./booking/offers.ts";
import { decideCounter } from "./counter.ts";
import { decideKiosk } from "./kiosk.ts";
import { decideSystem } from "./system.ts";
import { decideTicket } from "./ticket.ts";

/**
 * What follows from a command: events and an answer, or a refusal. Pure: the same state, request and context
 * always decide the same. Nothing is applied; `evolve` does that once the events are durable.
 */
export function decide(state: OfficeState, request: Request, context: Context): Decision {
  const decision = decideAlone(state, request, context);
  return decision.accepted ? withOffers(state, decision, context) : decision;
}

function decideAlone(state: OfficeState, request: Request, context: Context): Decision {
  switch (request.role) {
    case "kiosk":
      return decideKiosk(state, request.command, request.kiosk, context);
    case "counter":
      return decideCounter(state, request.command, request.counter, context);
    case "ticket":
      return decideTicket(state, request.command, request.visit, context);
    case "booking":
      return decideBooking(state, request.command, context);
    case "tool":
      return decideAppointment(state, request.command, context);
    case "system":
      return decideSystem(state, request.command, context);
  }
}
