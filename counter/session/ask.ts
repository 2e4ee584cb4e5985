import type { CaseCode, CaseNumber } from "../../shared/domain/cases/office-case.ts";
import type { ReceiptNumber } from "../../shared/domain/cases/receipt.ts";
import type { VisitId } from "../../shared/domain/visit.ts";
import type { SlipId } from "../../shared/domain/slip.ts";
import type { CounterView } from "../../shared/protocol/views.ts";

/** The dialog that is open. Those about the visit at the desk carry it, so that they close when it goes. */
export type Ask =
  | { readonly kind: "park"; readonly visit: VisitId; readonly thenDuty?: boolean }
  | { readonly kind: "transfer"; readonly visit: VisitId }
  | { readonly kind: "handOver"; readonly visit: VisitId }
  | { readonly kind: "declineEmergency"; readonly visit: VisitId }
  | ({ readonly kind: "handedOver" } & HandedOver)
  | { readonly kind: "duty" }
  | { readonly kind: "help" };

/** What came of a hand-over. */
export interface HandedOver {
  readonly number: string;
  readonly caseNumber: CaseNumber;
  readonly code: CaseCode;
  readonly receipt: ReceiptNumber;
  readonly slip: SlipId | null;
  /** How many documents are still to come. */
  readonly missing: number;
}

/**
 * The dialog to show: none when its visit is no longer at the desk (undone, or moved by another hand), or when the duty
 * it was to change is over.
 */
export function stillAsked(
  ask: Ask | null,
  view: Pick<CounterView, "current">,
  onDuty: boolean,
): Ask | null {
  if (ask?.kind === "duty") return onDuty ? ask : null;
  if (ask === null || !("visit" in ask)) return ask;
  return view.current?.visit === ask.visit ? ask : null;
}
