import { missingDocuments } from "../../cases/checklist.ts";
import { forecastOf } from "../../cases/forecast-of.ts";
import type { OfficeCase } from "../../cases/office-case.ts";
import { receiptNumber, type Receipt } from "../../cases/receipt.ts";
import type { MailOrder } from "../../booking/mail-order.ts";
import type { Context } from "../../decision.ts";
import type { CounterKey } from "../../definition.ts";
import type { Event } from "../../event.ts";
import type { OfficeState } from "../../state.ts";

/** What a receipt is made of: the case as it is after the checklist was worked through. */
export type ReceiptedCase = Pick<
  OfficeCase,
  | "number"
  | "code"
  | "service"
  | "language"
  | "checklist"
  | "cluster"
  | "completeSince"
  | "documentsUntil"
  | "person"
  | "mailed"
>;

/** Issues the next receipt (rules R1 and R2): the fact, its slip where the counter has a printer, its mail if wanted. */
export function issueReceipt(
  state: OfficeState,
  file: ReceiptedCase,
  counter: CounterKey,
  { definition, plan, now }: Context,
): {
  readonly receipt: Receipt;
  readonly events: readonly Event[];
  readonly slip: number | null;
  readonly mails: readonly MailOrder[];
} {
  const year = Number(plan.day.slice(0, 4));
  const count = state.lastReceipt.year === year ? state.lastReceipt.count + 1 : 1;
  const { number, code, service, language, checklist, documentsUntil, person } = file;
  const receipt: Receipt = {
    number: receiptNumber(year, count),
    case: number,
    code,
    at: now,
    counter,
    service,
    language,
    received: checklist.items.flatMap(({ document, finding }) =>
      finding.state === "received" ? [document] : [],
    ),
    missing: missingDocuments(checklist),
    until: documentsUntil,
    forecast: forecastOf(state, file, definition, now),
  };
  const issued: Event = { type: "ReceiptIssued", at: now, receipt };
  const printer = definition.counters[counter]?.printer;
  const slip = printer === undefined ? null : state.nextSlip;
  const ordered: Event[] =
    printer === undefined
      ? []
      : [
          {
            type: "SlipOrdered",
            at: now,
            slip: state.nextSlip,
            printer,
            content: { kind: "receipt", receipt: receipt.number },
            copy: false,
          },
        ];
  const mails: MailOrder[] =
    person === null || !file.mailed || definition.mail === null
      ? []
      : [
          {
            cause: `receipt:${receipt.number}`,
            person,
            language,
            content: { kind: "receipt", receipt: receipt.number, service },
          },
        ];
  return { receipt, events: [issued, ...ordered], slip, mails };
}
