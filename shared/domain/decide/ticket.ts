import type { TicketCommand } from "../command.ts";
import { accept, refuse, type Context, type Decision } from "../decision.ts";
import { servableAfterOthers } from "../let-go.ts";
import type { OfficeState } from "../state.ts";
import type { VisitId } from "../visit.ts";
import { leaveQueue } from "./tickets.ts";

/** What a visitor asks for on the phone. */
export function decideTicket(
  state: OfficeState,
  command: TicketCommand,
  visit: VisitId,
  context: Context,
): Decision {
  switch (command.type) {
    case "LeaveQueue":
      return leaveQueue(state, visit, context);
    case "LetOthersGoFirst":
      return letOthersGoFirst(state, visit, context);
  }
}

/** Rule C11. */
function letOthersGoFirst(state: OfficeState, id: VisitId, { now }: Context): Decision {
  const visit = state.visits.get(id);
  if (visit === undefined) return refuse({ code: "ticket-unknown" });
  if (visit.status !== "waiting") return refuse({ code: "wrong-status" });
  if (visit.deferred) return refuse({ code: "already-let-go" });
  const servableSince = servableAfterOthers(state, visit, now);
  if (servableSince === null) return refuse({ code: "nobody-behind" });
  return accept([{ type: "VisitDeferred", at: now, visit: id, servableSince }]);
}
