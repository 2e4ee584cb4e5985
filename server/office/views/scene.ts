import type { ReceiptNumber } from "../../../shared/domain/cases/receipt.ts";
import type { DayPlan } from "../../../shared/domain/day-plan.ts";
import type { KioskKey, OfficeDefinition, PrinterKey } from "../../../shared/domain/definition.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { OfficeState } from "../../../shared/domain/state.ts";
import type { PdfState } from "../../../shared/protocol/case-views.ts";
import type { PrinterState } from "../../../shared/protocol/views.ts";
import type { MissedVisit, ParkedVisit } from "../../../shared/domain/visit.ts";
import type { MailDesk, People } from "../ports.ts";
import type { FixedParts } from "./fixed.ts";

/** Everything a view is made of. */
export interface Scene {
  readonly state: OfficeState;
  readonly definition: OfficeDefinition;
  readonly plan: DayPlan;
  readonly now: Instant;
  readonly people: People;
  readonly mails: MailDesk;
  readonly fixed: FixedParts;
  readonly aside: () => Aside;
  receiptPdf(number: ReceiptNumber): PdfState;
  printer(key: PrinterKey | undefined): PrinterState;
  codeEntryPausedUntil(kiosk: KioskKey): Instant | null;
}

/** Visits that wait nowhere and are not over. */
export interface Aside {
  readonly parked: readonly ParkedVisit[];
  readonly missed: readonly MissedVisit[];
}

/** Looks through the day's visits for them, once however many views ask. */
export function lookAside(state: OfficeState): () => Aside {
  let found: Aside | null = null;
  return () => (found ??= aside(state));
}

function aside(state: OfficeState): Aside {
  const parked: ParkedVisit[] = [];
  const missed: MissedVisit[] = [];
  for (const visit of state.visits.values()) {
    if (visit.status === "parked") parked.push(visit);
    else if (visit.status === "missed") missed.push(visit);
  }
  return { parked, missed };
}
