import type { Accepted, Context } from "../decision.ts";
import type { KioskKey } from "../definition.ts";
import type { OfficeState } from "../state.ts";
import type { Visit } from "../visit.ts";
import { ticketAgain } from "./issue.ts";
import { slipUnderWay } from "./tickets.ts";

/** Rule A4: the second check-in gives the same ticket; a slip still under way is not ordered twice (rule N2). */
export function sameTicket(
  state: OfficeState,
  visit: Visit,
  kiosk: KioskKey,
  context: Context,
): Accepted {
  const again = ticketAgain(state, visit, kiosk, context);
  const slip = slipUnderWay(state, visit.id);
  const { answer } = again;
  if (slip === null || answer.kind !== "ticket") return again;
  const ticket = { ...answer.ticket, slip: slip.id };
  return { ...again, events: [], answer: { kind: "ticket", ticket } };
}
