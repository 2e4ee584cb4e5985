import { timingSafeEqual } from "node:crypto";
import type { AccessStore, AuditRow } from "../ports.ts";
import { chained, noRow } from "./chain.ts";

export interface AuditVerdict {
  /** Rows that hold, from the first on. */
  readonly rows: number;
  /** The last of them; who noted it earlier sees by it that the end was not cut off. */
  readonly last: AuditRow | null;
  /** The first row that does not fit what comes before it, as it is found; null when all do. */
  readonly broken: AuditRow | null;
}

const atOnce = 1_000;

/** Follows the chain from the first row to the last (rule X6). */
export function verifyAudit(store: Pick<AccessStore, "auditFrom">, key: Uint8Array): AuditVerdict {
  let last: AuditRow | null = null;
  let rows = 0;
  for (;;) {
    const page = store.auditFrom((last?.seq ?? 0) + 1, atOnce);
    for (const row of page) {
      if (!follows(key, last ?? noRow, row)) return { rows, last, broken: row };
      last = row;
      rows += 1;
    }
    if (page.length < atOnce) return { rows, last, broken: null };
  }
}

function follows(key: Uint8Array, previous: Pick<AuditRow, "seq" | "mac">, row: AuditRow): boolean {
  const due = chained(key, previous, row);
  const [found, right] = [Buffer.from(row.mac), Buffer.from(due.mac)];
  return due.seq === row.seq && found.length === right.length && timingSafeEqual(found, right);
}
