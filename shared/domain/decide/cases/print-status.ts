import { readAppointmentCode } from "../../appointment-code.ts";
import type { CaseNumber } from "../../cases/office-case.ts";
import type { KioskCommand } from "../../command.ts";
import { accept, refuse, type Context, type Decision } from "../../decision.ts";
import type { KioskKey, PrinterKey } from "../../definition.ts";
import type { Slip, SlipContent } from "../../slip.ts";
import type { OfficeState } from "../../state.ts";
import { spoken } from "../tickets.ts";

type PrintStatus = Extract<KioskCommand, { type: "PrintStatus" }>;

/** Of one case; enough for a family, and too few to empty a roll with. */
const timesADay = 3;

/**
 * Where a case stands, on paper (rule S3). While it is under way at this kiosk's printer it is not ordered again
 * (rule N2); what surely did not come out does not count against the day's few.
 */
export function printStatus(
  state: OfficeState,
  { code, language }: PrintStatus,
  kiosk: KioskKey,
  context: Context,
): Decision {
  const printer = context.definition.kiosks[kiosk]?.printer;
  // Said before the code is looked at: a kiosk without a printer tells nothing about codes.
  if (printer === undefined) return refuse({ code: "printer-not-configured" });
  const read = readAppointmentCode(code);
  if (read === null) return refuse({ code: "code-mistyped" });
  const number = state.byCaseCode.get(read);
  if (number === undefined) return refuse({ code: "code-unknown" });
  const today = statusSlips(state, number);
  const underWay = today.find((slip) => isUnderWay(slip, printer));
  if (underWay !== undefined) return accept([], { kind: "slip", slip: underWay.id });
  const out = today.filter(({ state: now }) => now !== "failed").length;
  if (out >= timesADay) return refuse({ code: "status-printed-enough", times: timesADay });
  const slip = state.nextSlip;
  const content: SlipContent = {
    kind: "status",
    case: number,
    language: spoken(language, context),
  };
  return accept([{ type: "SlipOrdered", at: context.now, slip, printer, content, copy: false }], {
    kind: "slip",
    slip,
  });
}

/** The slips of a business day are those of the state. */
function statusSlips({ slips }: OfficeState, number: CaseNumber): readonly Slip[] {
  return [...slips.values()].filter(
    ({ content }) => content.kind === "status" && content.case === number,
  );
}

function isUnderWay(slip: Slip, printer: PrinterKey): boolean {
  return slip.printer === printer && (slip.state === "ordered" || slip.state === "printing");
}
