import { createHmac } from "node:crypto";
import type { AuditEntry, AuditRow } from "../ports.ts";

/** What the first row follows. */
export const noRow = { seq: 0, mac: "" } as const;

/**
 * A row that follows another: its MAC is HMAC-SHA-256 (RFC 2104) over the previous MAC and everything it says, as one
 * JSON array in this order, so that no two rows write the same text. Whoever has not the key can neither change a row,
 * remove it nor put one in between.
 */
export function chained(
  key: Uint8Array,
  previous: Pick<AuditRow, "seq" | "mac">,
  { at, staff, device, what, about }: AuditEntry,
): AuditRow {
  const seq = previous.seq + 1;
  const text = JSON.stringify([previous.mac, seq, at, staff, device, what, about]);
  const mac = createHmac("sha256", key).update(text, "utf8").digest("hex");
  return { seq, at, staff, device, what, about, mac };
}
