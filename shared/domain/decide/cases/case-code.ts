import { appointmentCode } from "../../appointment-code.ts";
import type { CaseCode } from "../../cases/office-case.ts";
import type { OfficeState } from "../../state.ts";

/** The next code from the random one on that neither a case nor an appointment has: the kiosk takes both. */
export function freeCaseCode({ byCode, byCaseCode }: OfficeState, digits: string): CaseCode {
  let count = Number(digits);
  for (;;) {
    const code = appointmentCode(String(count).padStart(11, "0"));
    if (byCode.get(code) === undefined && byCaseCode.get(code) === undefined) return code;
    count = (count + 1) % 100_000_000_000;
  }
}
