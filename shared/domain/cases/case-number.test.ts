import { describe, expect, it } from "vitest";
import { caseNumber } from "./case-number.ts";
import { checkDigit } from "../check-digit.ts";

describe("case numbers", () => {
  it("[K1] are year, count in six digits, and a check digit over both", () => {
    expect(caseNumber(2026, 123)).toBe(`2026-000123-${checkDigit("2026000123")}`);
    expect(caseNumber(2026, 123)).toMatch(/^2026-000123-\d$/);
  });

  it("[K1] grow past six digits rather than repeat", () => {
    expect(caseNumber(2026, 1_000_000)).toMatch(/^2026-1000000-\d$/);
  });

  it("[K1] of another year, or the next count, are other numbers", () => {
    const numbers = [caseNumber(2026, 1), caseNumber(2026, 2), caseNumber(2027, 1)];
    expect(new Set(numbers).size).toBe(3);
  });
});
