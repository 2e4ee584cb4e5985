import { freshChecklist, missingDocuments } from "../../cases/checklist.ts";
import { clusterOf, routingOf } from "../../cases/judge.ts";
import { isOver } from "../../cases/steps.ts";
import type { OfficeCase } from "../../cases/office-case.ts";
import type { CounterCommand } from "../../command.ts";
import {
  accept,
  refuse,
  type Context,
  type Decision,
  type PersonalRecord,
} from "../../decision.ts";
import type { CounterKey } from "../../definition.ts";
import type { CaseUpdate, Event } from "../../event.ts";
import type { OfficeState } from "../../state.ts";
import type { VisitAtCounter } from "../../visit.ts";
import { visitAt } from "../at-counter.ts";
import { checkedList } from "./found.ts";
import { issueReceipt, type ReceiptedCase } from "./issue-receipt.ts";
import { caseNote, isMailed, openCase, personOf } from "./open-case.ts";
import { recheck } from "./recheck.ts";

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
  // Who came with a code came for that case and no other.
  if (visit.case !== null && command.case !== visit.case) return refuse({ code: "case-unknown" });
  const done = command.case === null ? begin : goOn;
  return done(state, command, visit, counter, context);
}

function begin(
  state: OfficeState,
  command: HandOver,
  visit: VisitAtCounter,
  counter: CounterKey,
  context: Context,
): Decision {
  const { services } = context.definition;
  const { service: key, language, person, mail, answers, note } = command;
  const service = Object.hasOwn(services, key) ? services[key] : undefined;
  if (service === undefined) return refuse({ code: "unknown-name", what: key });
  const checked = checkedList(freshChecklist(service.checklist), command, context);
  if ("accepted" in checked) return checked;
  const origin = { kind: "counter", visit: visit.id, counter } as const;
  const wish = { origin, service: key, language, person, mail, answers, checked, note };
  const opened = openCase(state, wish, "front-office", context);
  if ("unknown" in opened) return refuse({ code: "unknown-name", what: opened.unknown });
  return receipted(state, opened.case, opened, visit, counter, context);
}

/** The visitor came back: the same case, checked again. */
function goOn(
  state: OfficeState,
  command: HandOver,
  visit: VisitAtCounter,
  counter: CounterKey,
  context: Context,
): Decision {
  const file = command.case === null ? undefined : state.cases.get(command.case);
  if (file === undefined) return refuse({ code: "case-unknown" });
  const { number, revision } = file;
  if (command.revision !== undefined && command.revision !== revision) {
    return refuse({ code: "case-changed", revision, changes: revision - command.revision });
  }
  if (isOver(file.status)) return refuse({ code: "case-step-impossible" });
  const checklist = checkedList(file.checklist, command, context);
  if ("accepted" in checklist) return checklist;
  const { note, person, language } = command;
  const update: CaseUpdate = {
    ...recheck(file, checklist, context),
    ...judged(file, command, context),
    language,
    ...(person !== null && {
      person: file.person ?? person.pseudonym,
      mailed: isMailed(command, context.definition),
    }),
  };
  const event: Event = {
    type: "CaseChanged",
    at: context.now,
    case: number,
    by: "front-office",
    change: { kind: "checked", missing: missingDocuments(checklist).length },
    noted: note !== undefined,
    now: update,
  };
  const personal = [...caseNote(number, revision + 1, note), ...personOf(person, file.person)];
  return receipted(state, { ...file, ...update }, { event, personal }, visit, counter, context);
}

/** Rules K4 and K5 with the new answers; what staff decided stays. Another team begins without an assignee. */
function judged(
  file: OfficeCase,
  { answers }: HandOver,
  { definition, plan }: Context,
): Pick<OfficeCase, "answers" | "cluster" | "routing" | "assignee"> {
  const traits = { service: file.service, answers, today: plan.day };
  const { urgency, difficulty } = file.cluster.because;
  const byStaff = urgency.kind === "staff" || difficulty.kind === "staff";
  const cluster = (byStaff ? null : clusterOf(traits, definition)) ?? file.cluster;
  const routed = file.routing.because.kind === "staff";
  const routing = (routed ? null : routingOf(traits, cluster, definition)) ?? file.routing;
  const assignee = routing.team === file.routing.team ? file.assignee : null;
  return { answers, cluster, routing, assignee };
}

function receipted(
  state: OfficeState,
  file: ReceiptedCase,
  { event, personal }: { readonly event: Event; readonly personal: readonly PersonalRecord[] },
  visit: VisitAtCounter,
  counter: CounterKey,
  context: Context,
): Decision {
  const { receipt, slip, events, mails } = issueReceipt(state, file, counter, context);
  const finished: Event = {
    type: "VisitFinished",
    at: context.now,
    visit: visit.id,
    counter,
    outcome: "handed-over",
  };
  return accept(
    [event, ...events, finished],
    {
      kind: "case",
      visit: visit.id,
      number: visit.number,
      case: file.number,
      code: file.code,
      receipt: receipt.number,
      slip,
    },
    personal,
    mails,
  );
}
