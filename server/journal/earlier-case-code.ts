import { appointmentCode } from "../../shared/domain/appointment-code.ts";
import type { CaseCode, CaseNumber } from "../../shared/domain/cases/office-case.ts";

/**
 * The code of a case of the first version, which had none: `2026-000123-7` → 9, year and count with a check digit. The
 * same at every start, and no two cases share it.
 */
export function earlierCaseCode(number: CaseNumber): CaseCode {
  const [year = "", count = ""] = number.split("-");
  return appointmentCode(`9${year}${count}`);
}
