import { checklistNow } from "../../cases/checklist-now.ts";
import { isComplete, missingDocuments, type CaseChecklist } from "../../cases/checklist.ts";
import { clusterOf, routingOf } from "../../cases/judge.ts";
import type { CaseNumber, OfficeCase } from "../../cases/office-case.ts";
import { isOver } from "../../cases/steps.ts";
import type { CounterCommand } from "../../command.ts";
import { refuse, type Context, type PersonalRecord, type Refused } from "../../decision.ts";
import type { CaseUpdate, Event } from "../../event.ts";
import type { OfficeState } from "../../state.ts";
import { checkedList } from "./found.ts";
import { caseNote, isMailed, personOf } from "./open-case.ts";
import { recheck } from "./recheck.ts";

type HandOver = Extract<CounterCommand, { type: "HandOver" }>;

/**
 * The visitor came back: the same case, with its checklist worked through again (rule K3), judged by the new answers.
 * Its own service counts, whatever the command names.
 */
export function continueCase(
  state: OfficeState,
  command: HandOver,
  number: CaseNumber,
  context: Context,
):
  | Refused
  | {
      readonly case: OfficeCase;
      readonly event: Event;
      readonly personal: readonly PersonalRecord[];
    } {
  const file = state.cases.get(number);
  if (file === undefined) return refuse({ code: "case-unknown" });
  const { revision } = file;
  if (command.revision !== undefined && command.revision !== revision) {
    return refuse({ code: "case-changed", revision, changes: revision - command.revision });
  }
  if (isOver(file.status)) return refuse({ code: "case-step-impossible" });
  const checklist = checkedList(checklistNow(file, context.definition), command, context);
  if ("accepted" in checklist) return checklist;
  const { note, person, language } = command;
  const update: CaseUpdate = {
    ...recheck(askedAgain(file, checklist), checklist, context),
    ...judged(file, command, context),
    language,
    ...(person !== null && {
      person: file.person ?? person.pseudonym,
      mailed: isMailed(command, context.definition, file.person),
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
  return { case: { ...file, ...update }, event, personal };
}

/** A receipt asks for what is missing: as whoever asks in the review does, it sends the case back (rule K2). */
function askedAgain(file: OfficeCase, checklist: CaseChecklist): OfficeCase {
  const goesBack = file.status === "in-review" && !isComplete(checklist);
  return goesBack ? { ...file, status: "incomplete" } : file;
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
