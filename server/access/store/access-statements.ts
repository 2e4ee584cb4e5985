import type { Database, Statement } from "better-sqlite3";
import type { Account, AuditRow, Device, StoredSession } from "../ports.ts";

/** As the database has it: flags are 0 or 1, roles one text. */
export type AccountRow = Omit<Account, "mustChangePassword" | "roles" | "blocked"> & {
  readonly mustChangePassword: number;
  readonly roles: string;
  readonly blocked: number;
};

export interface AccessStatements {
  readonly database: Database;
  readonly devices: Statement<[], Device>;
  readonly device: Statement<[string], Device>;
  readonly saveDevice: Statement<[Device]>;
  readonly accounts: Statement<[], AccountRow>;
  readonly account: Statement<[string], AccountRow>;
  readonly accountByUser: Statement<[string], AccountRow>;
  readonly accountByBadge: Statement<[string], AccountRow>;
  readonly accountBySubject: Statement<[string], AccountRow>;
  readonly saveAccount: Statement<[AccountRow]>;
  readonly sessions: Statement<[], StoredSession>;
  readonly saveSession: Statement<[StoredSession]>;
  readonly endSession: Statement<[string]>;
  readonly appendAudit: Statement<[AuditRow]>;
  readonly audit: Statement<[{ before: number | null; limit: number }], AuditRow>;
  readonly auditFrom: Statement<[{ seq: number; limit: number }], AuditRow>;
}

const device = `SELECT id, kind, public_key AS publicKey, name, place, printer, version, enrolled_at AS enrolledAt,
  enrolled_by AS enrolledBy, revoked_at AS revokedAt, last_seen AS lastSeen FROM device`;
const account = `SELECT staff, user, password, must_change_password AS mustChangePassword, badge, pin, subject, roles,
  blocked, failures, last_failure AS lastFailure, last_sign_in AS lastSignIn FROM account`;
const audit = "SELECT seq, at, staff, device, what, about, mac FROM audit";

/** Every statement of the access tables, prepared for one connection. */
export function prepareAccess(database: Database): AccessStatements {
  return {
    database,
    devices: database.prepare(`${device} ORDER BY rowid`),
    device: database.prepare(`${device} WHERE id = ?`),
    saveDevice: database.prepare(
      `INSERT INTO device VALUES (@id, @kind, @publicKey, @name, @place, @printer, @version, @enrolledAt,
         @enrolledBy, @revokedAt, @lastSeen)
       ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, public_key = excluded.public_key, name = excluded.name,
         place = excluded.place, printer = excluded.printer, version = excluded.version,
         enrolled_at = excluded.enrolled_at, enrolled_by = excluded.enrolled_by, revoked_at = excluded.revoked_at,
         last_seen = excluded.last_seen`,
    ),
    accounts: database.prepare(`${account} ORDER BY staff`),
    account: database.prepare(`${account} WHERE staff = ?`),
    accountByUser: database.prepare(`${account} WHERE user = ?`),
    accountByBadge: database.prepare(`${account} WHERE badge = ?`),
    accountBySubject: database.prepare(`${account} WHERE subject = ?`),
    saveAccount: database.prepare(
      `INSERT INTO account VALUES (@staff, @user, @password, @mustChangePassword, @badge, @pin, @subject, @roles,
         @blocked, @failures, @lastFailure, @lastSignIn)
       ON CONFLICT (staff) DO UPDATE SET user = excluded.user, password = excluded.password,
         must_change_password = excluded.must_change_password, badge = excluded.badge, pin = excluded.pin,
         subject = excluded.subject, roles = excluded.roles, blocked = excluded.blocked,
         failures = excluded.failures, last_failure = excluded.last_failure, last_sign_in = excluded.last_sign_in`,
    ),
    sessions: database.prepare(
      `SELECT counter, device, staff, "by", since, last_touch AS lastTouch, locked_since AS lockedSince
       FROM session ORDER BY counter`,
    ),
    saveSession: database.prepare(
      `INSERT INTO session VALUES (@counter, @device, @staff, @by, @since, @lastTouch, @lockedSince)
       ON CONFLICT (counter) DO UPDATE SET device = excluded.device, staff = excluded.staff, "by" = excluded."by",
         since = excluded.since, last_touch = excluded.last_touch, locked_since = excluded.locked_since`,
    ),
    endSession: database.prepare("DELETE FROM session WHERE counter = ?"),
    appendAudit: database.prepare(
      "INSERT INTO audit VALUES (@seq, @at, @staff, @device, @what, @about, @mac)",
    ),
    audit: database.prepare(
      `${audit} WHERE @before IS NULL OR seq < @before ORDER BY seq DESC LIMIT @limit`,
    ),
    auditFrom: database.prepare(`${audit} WHERE seq >= @seq ORDER BY seq LIMIT @limit`),
  };
}
