import type { MailContent } from "../../shared/domain/booking/mail-order.ts";
import type { Instant } from "../../shared/domain/instant.ts";

/** Whether a mail came too late to be of use: its link has ended, or what it reminds of is over. */
export function isOverdue(content: MailContent, now: Instant): boolean {
  switch (content.kind) {
    case "confirm":
    case "offer":
      return now >= content.expires;
    case "reminder":
      return now >= content.due;
    case "already-booked":
    case "booked":
    case "moved":
    case "cancelled":
    case "waiting":
    case "receipt":
    case "documents-missing":
    case "ready":
      return false;
  }
}
