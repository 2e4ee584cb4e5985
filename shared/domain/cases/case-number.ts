import { checkDigit } from "../check-digit.ts";
import type { CaseNumber } from "./office-case.ts";

/** 2026, 123 → `2026-000123-7`; the check digit covers year and count (rule K1). */
export function caseNumber(year: number, count: number): CaseNumber {
  const digits = String(count).padStart(6, "0");
  return `${year}-${digits}-${checkDigit(`${year}${digits}`)}`;
}
