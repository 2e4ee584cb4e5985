import { readAuditKey } from "../access/audit/audit-key.ts";
import { verifyAudit } from "../access/audit/verify-audit.ts";
import { SqliteAccessStore } from "../access/store/sqlite-access-store.ts";
import { databasePath, openForReading } from "../journal/sqlite/database-file.ts";

export interface AuditReport {
  readonly isSound: boolean;
  readonly line: string;
}

/**
 * Follows the audit list of a data directory (rule X6), at one moment, while a server may be running, and says in a line
 * what it found. Throws when the file or the key cannot be read.
 */
export function verifyAuditList(directory: string): AuditReport {
  const database = openForReading(databasePath(directory));
  try {
    const store = new SqliteAccessStore(() => database);
    const key = readAuditKey(directory);
    if (key === null) return withoutKey(store.lastAudit() === null);
    const { rows, last, broken } = database.transaction(() => verifyAudit(store, key))();
    if (broken !== null) {
      const found = `row ${broken.seq} (${timeOf(broken.at)}, ${broken.what})`;
      const line = `audit list: broken at ${found}: changed, or something before it removed, put in or moved`;
      return { isSound: false, line };
    }
    // Whoever keeps this line sees later whether the end was cut off.
    const end = last === null ? "" : `, the last of ${timeOf(last.at)}, ${last.mac.slice(0, 16)}`;
    return { isSound: true, line: `audit list: ${rows} rows${end}: unbroken` };
  } finally {
    database.close();
  }
}

/** An office that never asked anybody to sign in has neither. */
function withoutKey(isEmpty: boolean): AuditReport {
  const line = isEmpty
    ? "audit list: none yet"
    : "audit list: cannot be verified, its key (audit-key in the data directory) is missing";
  return { isSound: isEmpty, line };
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}
