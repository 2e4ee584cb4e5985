import type { CounterKey, DocumentKey, Language, ServiceKey } from "../definition.ts";
import type { Instant } from "../instant.ts";
import type { Forecast } from "./forecast.ts";
import type { CaseCode, CaseNumber } from "./office-case.ts";

/** `E-2026-000017`: a year and a count without gaps (rule R1). */
export type ReceiptNumber = string;

/** What was confirmed in writing; a receipt once issued never changes (rule R2). */
export interface Receipt {
  readonly number: ReceiptNumber;
  readonly case: CaseNumber;
  readonly code: CaseCode;
  readonly at: Instant;
  readonly counter: CounterKey | null;
  readonly service: ServiceKey;
  readonly language: Language;
  readonly received: readonly DocumentKey[];
  /** Empty: the application is complete. */
  readonly missing: readonly DocumentKey[];
  /** By when the missing documents are expected; null when none are. */
  readonly until: Instant | null;
  readonly forecast: Forecast;
}

/** 2026, 17 → `E-2026-000017`. */
export function receiptNumber(year: number, count: number): ReceiptNumber {
  return `E-${year}-${String(count).padStart(6, "0")}`;
}
