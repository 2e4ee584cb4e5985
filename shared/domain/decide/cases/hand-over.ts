import { isComplete, missingDocuments } from "../../cases/checklist.ts";
import { clusterOf, routingOf } from "../../cases/judge.ts";
import { isOver } from "../../cases/steps.ts";
import type { OfficeCase } from "../../cases/office-case.ts";
import type { CounterCommand } from "../../command.ts";
import { accept, refuse, type Context, type Decision } from "../../decision.ts";
import type { CounterKey } from "../../definition.ts";
import type { CaseUpdate, Event } from "../../event.ts";
import { day } from "../../instant.ts";
import type { OfficeState } from "../../state.ts";
import type { VisitAtCounter } from "../../visit.ts";
import { visitAt } from "../at-counter.ts";
import { withFindings } from "./found.ts";
import { issueReceipt } from "./issue-receipt.ts";
import { caseNote, openCase, personOf } from "./open-case.ts";

type HandOver = Extract<CounterCommand, { type: "HandOver" }>;

/**
 * The clearing desk is done: the visit becomes a case of the back office, or brings one on, and the visitor gets it in
 * writing (rules K1, K3 to K5 and R1). A printer that fails holds nothing up.
 */
export function handOver(
  state: OfficeState,
  command: HandOver,
  counter: CounterKey,
  context: Context,
): Decision {
  const visit = visitAt(state, counter);
  if ("accepted" in visit) return visit;
  if (visit.status !== "serving") return refuse({ code: "wrong-status" });
  return command.case === null
    ? begin(state, command, visit, counter, context)
    : goOn(state, command, command.case, visit, counter, context);
}

function begin(
  state: OfficeState,
  command: HandOver,
  visit: VisitAtCounter,
  counter: CounterKey,
  context: Context,
): Decision {
  const { service, language, person, mail, answers, findings, conditions, note } = command;
  const opened = openCase(
    state,
    {
      origin: { kind: "counter", visit: visit.id, counter },
      service,
      language,
      person,
      mail,
      answers,
      checked: (fresh) => withFindings(fresh, findings, conditions, context.now),
      note,
    },
    "front-office",
    context,
  );
  if ("unknown" in opened) return refuse({ code: "unknown-name", what: opened.unknown });
  const { personal, event } = opened;
  return receipted(state, opened.case, [event], personal, visit, counter, context);
}

/** The visitor came back with the code: the same case, checked again. */
function goOn(
  state: OfficeState,
  command: HandOver,
  number: string,
  visit: VisitAtCounter,
  counter: CounterKey,
  context: Context,
): Decision {
  const { now, definition, plan } = context;
  const file = state.cases.get(number);
  if (file === undefined) return refuse({ code: "case-unknown" });
  if (isOver(file.status)) return refuse({ code: "case-step-impossible" });
  const { answers, note, person } = command;
  const checklist = withFindings(file.checklist, command.findings, command.conditions, now);
  if (checklist === null) return refuse({ code: "document-unknown" });
  const traits = { service: file.service, answers, today: plan.day };
  const changedByStaff = file.cluster.because.urgency.kind === "staff";
  const cluster = changedByStaff ? file.cluster : (clusterOf(traits, definition) ?? file.cluster);
  const routing =
    file.routing.because.kind === "staff"
      ? file.routing
      : (routingOf(traits, cluster, definition) ?? file.routing);
  const complete = isComplete(checklist);
  const early = file.status === "received" || file.status === "incomplete";
  const status = early ? (complete ? "complete" : "incomplete") : file.status;
  const update: CaseUpdate = {
    status,
    checklist,
    answers,
    cluster,
    routing,
    language: command.language,
    completeSince: complete ? (file.completeSince ?? now) : file.completeSince,
    documentsUntil: complete ? null : now + definition.caseTerms.documentsWithin * day,
    // What it waited for has come.
    waiting: file.waiting?.for === "documents" ? null : file.waiting,
    ...(person !== null && {
      person: person.pseudonym,
      mailed: command.mail && person.email !== null && definition.mail !== null,
    }),
  };
  const changed: Event = {
    type: "CaseChanged",
    at: now,
    case: number,
    by: "front-office",
    change: { kind: "checked", missing: missingDocuments(checklist).length },
    noted: note !== undefined,
    now: update,
  };
  const personal = [...caseNote(number, file.revision + 1, note), ...personOf(person)];
  return receipted(state, { ...file, ...update }, [changed], personal, visit, counter, context);
}

function receipted(
  state: OfficeState,
  file: Parameters<typeof issueReceipt>[1] & Pick<OfficeCase, "number" | "code">,
  events: readonly Event[],
  personal: Parameters<typeof accept>[2],
  visit: VisitAtCounter,
  counter: CounterKey,
  context: Context,
): Decision {
  const issued = issueReceipt(state, file, counter, context);
  return accept(
    [
      ...events,
      ...issued.events,
      {
        type: "VisitFinished",
        at: context.now,
        visit: visit.id,
        counter,
        outcome: "handed-over",
      },
    ],
    {
      kind: "case",
      visit: visit.id,
      number: visit.number,
      case: file.number,
      code: file.code,
      receipt: issued.receipt.number,
      slip: issued.slip,
    },
    personal,
    issued.mails,
  );
}
