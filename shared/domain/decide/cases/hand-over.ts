import { freshChecklist } from "../../cases/checklist.ts";
import type { CaseOrigin } from "../../cases/office-case.ts";
import type { CounterCommand } from "../../command.ts";
import {
  accept,
  refuse,
  type Context,
  type Decision,
  type PersonalRecord,
  type Refused,
} from "../../decision.ts";
import type { CounterKey } from "../../definition.ts";
import type { Event } from "../../event.ts";
import type { OfficeState } from "../../state.ts";
import type { VisitAtCounter } from "../../visit.ts";
import { visitAt } from "../at-counter.ts";
import { continueCase } from "./continue-case.ts";
import { checkedList } from "./found.ts";
import { issueReceipt, type ReceiptedCase } from "./issue-receipt.ts";
import { openCase } from "./open-case.ts";

type HandOver = Extract<CounterCommand, { type: "HandOver" }>;

/** A case as the clearing desk leaves it, with the fact that did. */
interface HandedOver {
  readonly case: ReceiptedCase;
  readonly event: Event;
  readonly personal: readonly PersonalRecord[];
}

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
  const done =
    command.case === null
      ? begin(state, command, { kind: "counter", visit: visit.id, counter }, context)
      : continueCase(state, command, command.case, context);
  return "accepted" in done ? done : receipted(state, done, visit, counter, context);
}

function begin(
  state: OfficeState,
  command: HandOver,
  origin: CaseOrigin,
  context: Context,
): HandedOver | Refused {
  const { services } = context.definition;
  const { service: key, language, person, mail, answers, note } = command;
  const service = Object.hasOwn(services, key) ? services[key] : undefined;
  if (service === undefined) return refuse({ code: "unknown-name", what: key });
  const checked = checkedList(freshChecklist(service.checklist), command, context);
  if ("accepted" in checked) return checked;
  const wish = { origin, service: key, language, person, like: null, mail, answers, checked, note };
  const opened = openCase(state, wish, "front-office", context);
  return "unknown" in opened ? refuse({ code: "unknown-name", what: opened.unknown }) : opened;
}

function receipted(
  state: OfficeState,
  { case: file, event, personal }: HandedOver,
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
