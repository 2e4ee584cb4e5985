import { admission } from "../admission.ts";
import type { KioskCommand } from "../command.ts";
import { accept, refuse, type Context, type Decision, type Refused } from "../decision.ts";
import type { KioskKey, QueueKey } from "../definition.ts";
import type { Slip } from "../slip.ts";
import type { OfficeState } from "../state.ts";
import { arrivingAgain, type TicketSecret, type Visit, type VisitId } from "../visit.ts";
import { aheadIn, simpleWaitEstimate } from "../wait-estimate.ts";
import { issueTicket, ticketAgain } from "./issue.ts";

type TakeTicket = Extract<KioskCommand, { type: "TakeTicket" }>;

/** Rules N1, N3 and E1. */
export function takeTicket(
  state: OfficeState,
  command: TakeTicket,
  kiosk: KioskKey,
  context: Context,
): Decision {
  const { queue, language, criterion } = command;
  const { choices, emergencyCriteria } = context.definition;
  const choice = choices.find((offered) => offered.queue === queue);
  if (choice === undefined) return refuse({ code: "unknown-name", what: queue });
  if (choice.emergency && criterion === undefined) return refuse({ code: "criterion-missing" });
  if (criterion !== undefined && !Object.hasOwn(emergencyCriteria, criterion)) {
    return refuse({ code: "unknown-name", what: criterion });
  }
  const shut = notAdmitted(state, queue, context);
  if (shut !== null) return shut;
  const wish = {
    queue,
    service: null,
    language: spoken(language, context),
    people: 1,
    criterion: choice.emergency ? (criterion ?? null) : null,
    appointment: null,
    late: false,
  };
  return issueTicket(state, wish, kiosk, context);
}

/** Rule N3 as a refusal; null when the queue is open. */
export function notAdmitted(state: OfficeState, queue: QueueKey, context: Context): Refused | null {
  const { definition, plan, now } = context;
  const result = admission(state, definition, plan, queue, now);
  switch (result.state) {
    case "open":
      return null;
    case "closed":
      return refuse({ code: "queue-closed", opensAt: result.opensAt });
    case "last-admission":
      return refuse({ code: "last-admission-over", opensAt: result.opensAt });
    case "cap":
      return refuse({ code: "daily-cap-reached", opensAt: result.opensAt });
  }
}

/** A language the office does not offer becomes its default. */
export function spoken(language: string, { definition }: Context): string {
  return definition.languages.includes(language) ? language : (definition.languages[0] ?? "de");
}

/** Rule C7 at the kiosk: the slip is scanned, and stays valid, so that nothing is printed. */
export function rejoinBySecret(
  state: OfficeState,
  secret: TicketSecret,
  context: Context,
): Decision {
  const visit = bySecret(state, secret);
  if (visit === undefined) return refuse({ code: "ticket-unknown" });
  const refused = mayRejoin(visit, context);
  if (refused !== null) return refused;
  const { id, number, queue, language, people } = visit;
  const back = { ...visit, ...arrivingAgain(visit, context.now) };
  const ahead = aheadIn(state, queue, back);
  const wait = simpleWaitEstimate(state, context.definition, queue, ahead);
  return accept([{ type: "VisitRejoined", at: context.now, visit: id }], {
    kind: "ticket",
    ticket: { visit: id, number, secret, slip: null, ahead, wait, language, people, again: true },
  });
}

/** Rule C7: missed, and not longer ago than the office allows. */
export function mayRejoin(visit: Visit, { now, definition }: Context): Refused | null {
  if (visit.status !== "missed") return refuse({ code: "not-missed" });
  const tooLate = now - visit.since > definition.limits.rejoinWithin;
  return tooLate ? refuse({ code: "rejoin-too-late" }) : null;
}

/** Prints the ticket again, marked as copy; not while its slip is still under way (rule N2). */
export function reprintTicket(
  state: OfficeState,
  secret: TicketSecret,
  kiosk: KioskKey,
  context: Context,
): Decision {
  const visit = bySecret(state, secret);
  if (visit === undefined || visit.status === "finished") return refuse({ code: "ticket-unknown" });
  if (context.definition.kiosks[kiosk]?.printer === undefined) {
    return refuse({ code: "printer-not-configured" });
  }
  if (slipUnderWay(state, visit.id) !== null) return refuse({ code: "slip-under-way" });
  return ticketAgain(state, visit, kiosk, context);
}

/** The ticket slip of this visit that has not come to an end yet, if any. */
export function slipUnderWay(state: OfficeState, visit: VisitId): Slip | null {
  for (const slip of state.slips.values()) {
    const open = slip.state === "ordered" || slip.state === "printing";
    if (open && slip.content.kind === "ticket" && slip.content.visit === visit) return slip;
  }
  return null;
}

/** The visitor gives the place up on the phone; nobody being served can. */
export function leaveQueue(state: OfficeState, id: VisitId, context: Context): Decision {
  const visit = state.visits.get(id);
  if (visit === undefined) return refuse({ code: "ticket-unknown" });
  if (visit.status === "serving" || visit.status === "finished") {
    return refuse({ code: "wrong-status" });
  }
  // No counter did this, so that no counter can undo it.
  const { now: at } = context;
  return accept([{ type: "VisitFinished", at, visit: id, counter: null, outcome: "left" }]);
}

function bySecret(state: OfficeState, secret: TicketSecret): Visit | undefined {
  const id = state.bySecret.get(secret);
  return id === undefined ? undefined : state.visits.get(id);
}
