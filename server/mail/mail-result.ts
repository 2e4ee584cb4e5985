import type { Instant } from "../../shared/domain/instant.ts";
import type { MailResult, OutboxMail } from "../office/ports.ts";
import { nextTry, triedFor } from "./pauses.ts";
import type { Delivery } from "./postman.ts";

/** What an attempt means for its mail (rules M2 and M3). */
export function resultOf(
  delivery: Delivery,
  { attempts, queuedAt }: OutboxMail,
  now: Instant,
): MailResult {
  switch (delivery.kind) {
    case "taken":
      return { progress: "sent" };
    case "refused":
      return { progress: "failed", reason: delivery.reason };
    case "unknown":
      return { progress: "uncertain", reason: delivery.reason };
    case "deferred":
    case "unusable": {
      const { reason } = delivery;
      if (now - queuedAt >= triedFor) return { progress: "failed", reason };
      const trouble = delivery.kind === "deferred" ? "mail" : "server";
      return { progress: "retrying", nextAt: nextTry(now, attempts + 1, trouble), reason };
    }
  }
}
