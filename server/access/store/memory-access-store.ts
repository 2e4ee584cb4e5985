import type { AccessStore, Account, AuditRow, Device, DeviceId, StoredSession } from "../ports.ts";

/** Forgets everything when the process ends; for tests. */
export class MemoryAccessStore implements AccessStore {
  readonly #devices = new Map<DeviceId, Device>();
  readonly #accounts = new Map<string, Account>();
  readonly #sessions = new Map<string, StoredSession>();
  readonly #audit: AuditRow[] = [];

  devices(): readonly Device[] {
    return [...this.#devices.values()];
  }

  device(id: DeviceId): Device | null {
    return this.#devices.get(id) ?? null;
  }

  saveDevice(device: Device): void {
    const other = this.devices().find(({ publicKey }) => publicKey === device.publicKey);
    if (other !== undefined && other.id !== device.id) throw new Error("two devices with one key");
    this.#devices.set(device.id, device);
  }

  accounts(): readonly Account[] {
    return [...this.#accounts.values()].toSorted((a, b) => (a.staff < b.staff ? -1 : 1));
  }

  account(staff: string): Account | null {
    return this.#accounts.get(staff) ?? null;
  }

  accountByUser(user: string): Account | null {
    return this.accounts().find((account) => account.user === user) ?? null;
  }

  accountByBadge(badge: string): Account | null {
    return this.accounts().find((account) => account.badge === badge) ?? null;
  }

  accountBySubject(subject: string): Account | null {
    return this.accounts().find((account) => account.subject === subject) ?? null;
  }

  saveAccount(account: Account): void {
    for (const other of this.#accounts.values()) {
      if (other.staff === account.staff) continue;
      for (const proof of ["user", "badge", "subject"] as const) {
        if (account[proof] !== null && other[proof] === account[proof]) {
          throw new Error(`two accounts with one ${proof}`);
        }
      }
    }
    this.#accounts.set(account.staff, account);
  }

  sessions(): readonly StoredSession[] {
    return [...this.#sessions.values()].toSorted((a, b) => (a.counter < b.counter ? -1 : 1));
  }

  saveSession(session: StoredSession): void {
    for (const other of this.#sessions.values()) {
      if (other.counter !== session.counter && other.staff === session.staff) {
        throw new Error("a person at two counters");
      }
    }
    this.#sessions.set(session.counter, session);
  }

  endSession(counter: string): void {
    this.#sessions.delete(counter);
  }

  lastAudit(): AuditRow | null {
    return this.#audit.at(-1) ?? null;
  }

  appendAudit(row: AuditRow): void {
    if (row.seq !== this.#audit.length + 1) throw new Error("the audit list has no gaps");
    this.#audit.push(row);
  }

  audit(before: number | null, limit: number): readonly AuditRow[] {
    return this.#audit
      .filter(({ seq }) => before === null || seq < before)
      .toReversed()
      .slice(0, limit);
  }

  auditFrom(seq: number, limit: number): readonly AuditRow[] {
    return this.#audit.filter((row) => row.seq >= seq).slice(0, limit);
  }
}
