import type { Database } from "better-sqlite3";
import { roles } from "../../../shared/domain/access/roles.ts";
import type { AccessStore, Account, AuditRow, Device, DeviceId, StoredSession } from "../ports.ts";
import { prepareAccess, type AccessStatements, type AccountRow } from "./access-statements.ts";

/**
 * Reads and writes over the journal's own connection, so that one backup holds everything. Takes a function, because
 * the journal has another connection after it recovered.
 */
export class SqliteAccessStore implements AccessStore {
  readonly #connection: () => Database;
  #statements: AccessStatements;

  constructor(connection: () => Database) {
    this.#connection = connection;
    this.#statements = prepareAccess(connection());
  }

  devices(): readonly Device[] {
    return this.#now().devices.all();
  }

  device(id: DeviceId): Device | null {
    return this.#now().device.get(id) ?? null;
  }

  saveDevice(device: Device): void {
    this.#now().saveDevice.run(device);
  }

  accounts(): readonly Account[] {
    return this.#now().accounts.all().map(accountOf);
  }

  account(staff: string): Account | null {
    return orNull(this.#now().account.get(staff));
  }

  accountByUser(user: string): Account | null {
    return orNull(this.#now().accountByUser.get(user));
  }

  accountByBadge(badge: string): Account | null {
    return orNull(this.#now().accountByBadge.get(badge));
  }

  accountBySubject(subject: string): Account | null {
    return orNull(this.#now().accountBySubject.get(subject));
  }

  saveAccount(account: Account): void {
    this.#now().saveAccount.run({
      ...account,
      mustChangePassword: Number(account.mustChangePassword),
      roles: account.roles.join(" "),
      blocked: Number(account.blocked),
    });
  }

  sessions(): readonly StoredSession[] {
    return this.#now().sessions.all();
  }

  saveSession(session: StoredSession): void {
    this.#now().saveSession.run(session);
  }

  endSession(counter: string): void {
    this.#now().endSession.run(counter);
  }

  lastAudit(): AuditRow | null {
    return this.#now().audit.get({ before: null, limit: 1 }) ?? null;
  }

  appendAudit(row: AuditRow): void {
    this.#now().appendAudit.run(row);
  }

  audit(before: number | null, limit: number): readonly AuditRow[] {
    return this.#now().audit.all({ before, limit });
  }

  auditFrom(seq: number, limit: number): readonly AuditRow[] {
    return this.#now().auditFrom.all({ seq, limit });
  }

  #now(): AccessStatements {
    const database = this.#connection();
    if (database !== this.#statements.database) this.#statements = prepareAccess(database);
    return this.#statements;
  }
}

function orNull(row: AccountRow | undefined): Account | null {
  return row === undefined ? null : accountOf(row);
}

function accountOf(row: AccountRow): Account {
  const held = row.roles.split(" ");
  return {
    ...row,
    mustChangePassword: row.mustChangePassword === 1,
    // A role that this version does not know gives no rights.
    roles: roles.filter((role) => held.includes(role)),
    blocked: row.blocked === 1,
  };
}
