import type { Language, PrinterKey } from "./definition.ts";
import type { Instant } from "./instant.ts";
import type { ReceiptNumber } from "./cases/receipt.ts";
import type { CaseNumber } from "./cases/office-case.ts";
import type { VisitId } from "./visit.ts";

export type SlipId = number;

/** What is printed; the words are chosen when it is printed. */
export type SlipContent =
  | {
      readonly kind: "ticket";
      readonly visit: VisitId;
      /** What the visitor was told (rule N4); null when nothing can be said. */
      readonly ahead: number;
      readonly wait: WaitRange | null;
    }
  /** As the first version printed it. */
  | { readonly kind: "handover"; readonly visit: VisitId; readonly case: CaseNumber }
  | { readonly kind: "receipt"; readonly receipt: ReceiptNumber }
  /** Where a case stands when it is printed (rule S3), in the language chosen at the kiosk. */
  | { readonly kind: "status"; readonly case: CaseNumber; readonly language: Language };

/** From–to in milliseconds. */
export interface WaitRange {
  readonly from: number;
  readonly to: number;
}

export type SlipFailure =
  | "paper-out"
  | "cover-open"
  | "offline"
  | "silent"
  | "refused"
  | "printer-error"
  | "not-configured"
  /** The slip could not be drawn: a defect of ours. */
  | "not-drawn";

interface SlipFacts {
  readonly id: SlipId;
  readonly printer: PrinterKey;
  readonly content: SlipContent;
  readonly copy: boolean;
  readonly since: Instant;
}

/** One print job. `unknown`: the line broke while bytes were under way, so it is never repeated by itself. */
export type Slip =
  | (SlipFacts & { readonly state: "ordered" })
  | (SlipFacts & { readonly state: "printing" })
  | (SlipFacts & { readonly state: "printed" })
  | (SlipFacts & { readonly state: "failed"; readonly reason: SlipFailure })
  | (SlipFacts & { readonly state: "unknown" });

export type { SlipFacts };
