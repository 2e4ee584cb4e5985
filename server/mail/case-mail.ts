import type { MailContent } from "../../shared/domain/booking/mail-order.ts";
import type { CaseCode, CaseNumber } from "../../shared/domain/cases/office-case.ts";
import type { Receipt, ReceiptNumber } from "../../shared/domain/cases/receipt.ts";
import type { DocumentKey, ServiceKey } from "../../shared/domain/definition.ts";

/** Mails about an application. */
export type CaseMail = Extract<
  MailContent,
  { readonly kind: "receipt" | "documents-missing" | "ready" }
>;

/** Mails about an appointment, or the wish for one. */
export type AppointmentMail = Exclude<MailContent, CaseMail>;

export function isCaseMail(content: MailContent): content is CaseMail {
  switch (content.kind) {
    case "receipt":
    case "documents-missing":
    case "ready":
      return true;
    default:
      return false;
  }
}

/** What every mail about an application says. */
export interface AboutCase {
  readonly case: CaseNumber;
  readonly code: CaseCode;
  readonly service: ServiceKey;
  readonly missing: readonly DocumentKey[];
}

/** What is new; a receipt comes with whether its PDF is attached. */
export type CaseNews =
  | { readonly kind: "receipt"; readonly receipt: Receipt; readonly attached: boolean }
  | Exclude<CaseMail, { readonly kind: "receipt" }>;

/** The receipts that mails are about. */
export interface ReceiptShelf {
  receipt(number: ReceiptNumber): Receipt | null;
  /** Its PDF; null while it is being made, or when this machine can make none. */
  pdf(number: ReceiptNumber): Uint8Array | null;
}
