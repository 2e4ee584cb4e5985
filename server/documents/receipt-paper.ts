import type { CaseCode, CaseNumber } from "../../shared/domain/cases/office-case.ts";
import type { Forecast } from "../../shared/domain/cases/forecast.ts";
import type { Receipt, ReceiptNumber } from "../../shared/domain/cases/receipt.ts";
import type { Language, Names, OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import { choicesOf, type Choice } from "./choices.ts";

/** Everything a receipt says on a slip, as PDF or in a mail (rule R1). It names no person (rule P1). */
export interface ReceiptPaper {
  readonly office: { readonly name: string; readonly address: string; readonly zone: string };
  /** The visitor's. */
  readonly language: Language;
  readonly number: ReceiptNumber;
  readonly case: CaseNumber;
  /** 12 digits. */
  readonly code: CaseCode;
  /** When it was issued. */
  readonly at: Instant;
  readonly service: Names;
  readonly received: readonly Names[];
  /** Empty: the application is complete. */
  readonly missing: readonly Choice[];
  readonly until: Instant | null;
  readonly forecast: Forecast;
  readonly status: StatusLinks;
}

/** Where the visitor sees how the case stands; absolute addresses. */
export interface StatusLinks {
  /** Where a code is typed in. */
  readonly page: string;
  /** The page of this code. */
  readonly link: string;
}

/**
 * A receipt with what the office calls things now, in the languages it may be said in; what the definition no longer
 * has is called by its key.
 */
export function receiptPaper(
  definition: OfficeDefinition,
  receipt: Receipt,
  status: StatusLinks,
): ReceiptPaper {
  const { name, address, zone, documents } = definition;
  const service = definition.services[receipt.service];
  const { language, number, case: file, code, at, until, forecast } = receipt;
  const named = (names: Names) => spoken(names, language);
  return {
    office: { name, address, zone },
    language,
    number,
    case: file,
    code,
    at,
    service: named(service?.name ?? { de: receipt.service }),
    received: receipt.received.map((document) => named(documents[document] ?? { de: document })),
    missing: choicesOf(receipt.missing, service?.checklist.items ?? [], definition).map((choice) =>
      choice.map(named),
    ),
    until,
    forecast,
    status,
  };
}

/** German, the visitor's language and its base; English, which is said to whom has no words here. */
function spoken(names: Names, language: Language): Names {
  const said = new Set(["de", "en", language, language.split("-")[0]]);
  const kept = Object.entries(names).filter(([each]) => said.has(each));
  return { ...Object.fromEntries(kept), de: names.de };
}
