import { caseNumber } from "../../shared/domain/cases/case-number.ts";
import type { CaseNumber } from "../../shared/domain/cases/office-case.ts";

const pattern = /(?<!\d)(20\d\d)[- ]?(\d{6})[- ]?(\d)(?!\d)/g;

/**
 * Every case number in a text, also where hyphens were left out; each once, in the order they stand. A wrong check
 * digit is no case number (rule K1).
 */
export function caseNumbersIn(text: string): readonly CaseNumber[] {
  const found = [...text.matchAll(pattern)].flatMap(([, year, count, check]) => {
    const number = caseNumber(Number(year), Number(count));
    return number.endsWith(`-${check}`) ? [number] : [];
  });
  return [...new Set(found)];
}
