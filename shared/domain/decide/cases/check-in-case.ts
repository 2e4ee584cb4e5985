import type { OfficeCase } from "../../cases/office-case.ts";
import { isOver } from "../../cases/steps.ts";
import { refuse, type Context, type Decision } from "../../decision.ts";
import type { KioskKey, Language, OfficeDefinition, QueueKey } from "../../definition.ts";
import type { OfficeState } from "../../state.ts";
import type { Visit } from "../../visit.ts";
import { issueTicket } from "../issue.ts";
import { sameTicket } from "../same-ticket.ts";
import { notAdmitted, spoken } from "../tickets.ts";

/**
 * The code of a case at the kiosk (rule K7): to collect what is ready, or to bring what is missing, as a walk-in
 * (rule N3). One that is being worked on, or over, is told so; its status page says the rest.
 */
export function checkInCase(
  state: OfficeState,
  file: OfficeCase,
  language: Language | null,
  kiosk: KioskKey,
  context: Context,
): Decision {
  const here = openVisitOf(state, file);
  if (here !== null) return sameTicket(state, here, kiosk, context);
  if (isOver(file.status)) return refuse({ code: "case-over" });
  const queue = queueFor(file, context.definition);
  if (queue === null) return refuse({ code: "case-under-way" });
  const shut = notAdmitted(state, queue, context);
  if (shut !== null) return shut;
  const wish = {
    queue,
    service: file.service,
    language: spoken(language ?? file.language, context),
    people: 1,
    criterion: null,
    appointment: null,
    late: false,
    case: file.number,
  };
  return issueTicket(state, wish, kiosk, context);
}

/** Where an open case sends its visitor; null: nowhere, as long as the office works on it. */
function queueFor(
  { status, waiting }: OfficeCase,
  { caseTerms }: OfficeDefinition,
): QueueKey | null {
  if (status === "ready") return caseTerms.collectionQueue;
  const wanted = status === "incomplete" || waiting?.for === "documents";
  return wanted ? caseTerms.clearingQueue : null;
}

function openVisitOf(state: OfficeState, { number }: OfficeCase): Visit | null {
  for (const visit of state.visits.values()) {
    if (visit.case === number && visit.status !== "finished") return visit;
  }
  return null;
}
