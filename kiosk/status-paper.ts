import type { KioskView } from "../shared/protocol/views.ts";
import type { Screen } from "./flow/state.ts";
import { paperOf, type Paper } from "./paper.ts";
import { printerTrouble } from "./printer-trouble.ts";

/** Where a case stands on paper (rule S3): `offered` until it is asked for, `refused` when the office said no. */
export type StatusPaper = Paper | "offered" | "refused";

/** What became of it. `not-needed`: this kiosk has no printer; `none`: nothing comes out of it now. */
export function statusPaperOf(
  { slip, trouble }: Pick<Extract<Screen, { name: "status" }>, "slip" | "trouble">,
  { printer, slips }: Pick<KioskView, "printer" | "slips">,
  online: boolean,
): StatusPaper {
  if (trouble !== null) return "refused";
  if (slip === null) {
    if (printer === "none") return "not-needed";
    return printerTrouble(printer) || !online ? "none" : "offered";
  }
  const paper = paperOf(slip, slips);
  // Nobody can tell whether paper comes while the connection is gone.
  return paper === "printing" && !online ? "none" : paper;
}
