import type { AccessRequest } from "../../shared/protocol/access.ts";
import { minute } from "../../shared/domain/instant.ts";
import type { Role } from "../../shared/domain/access/roles.ts";
import { AuditList } from "../access/audit/audit-list.ts";
import type { AccessStore, Account } from "../access/ports.ts";
import { badgeHash } from "../access/secrets/badge.ts";
import { Secrets } from "../access/secrets/secrets.ts";
import { newAccount } from "../access/staff/account.ts";
import { GuardedStaffDoor } from "../access/staff/guarded-staff-door.ts";
import type { CounterPlace } from "../access/staff-door.ts";
import { MemoryAccessStore } from "../access/store/memory-access-store.ts";
import type { OpenedOffice } from "./open-office.ts";

type RequestOf<T extends AccessRequest["type"]> = Extract<AccessRequest, { type: T }>;

/** Hashes quickly; parameters are read back from what is kept. */
export const quickSecrets = new Secrets({ memory: 64, passes: 1, parallelism: 1 });

/** The key of badges and of the audit list in tests. */
export const testKey = Buffer.alloc(32, 5);

/** Everybody's password, badge `badge <staff>` with PIN `2468`, and subject `sub <staff>`. */
export const password = "a horse on the stair";

/** An account of the test office's staff that can sign in every way. */
export async function account(staff: string, roles: readonly Role[]): Promise<Account> {
  return {
    ...newAccount(staff),
    user: `user.${staff}`,
    password: await quickSecrets.hash(password),
    badge: badgeHash(testKey, `badge ${staff}`),
    pin: await quickSecrets.hash("2468"),
    subject: `sub ${staff}`,
    roles,
  };
}

export function placeAt(counter: string, device = `device of ${counter}`): CounterPlace {
  return { counter, device, address: "192.0.2.7" };
}

export function signIn(staff: string, takeOver = false): RequestOf<"SignIn"> {
  return { type: "SignIn", user: `user.${staff}`, password, takeOver };
}

export function badge(staff: string, takeOver = false): RequestOf<"SignInWithBadge"> {
  return { type: "SignInWithBadge", badge: `badge ${staff}`, pin: "2468", takeOver };
}

/** The guarded door of an office; screens lock after ten minutes. */
export function openDoor(
  { office, clock, log }: OpenedOffice,
  store: AccessStore = new MemoryAccessStore(),
) {
  const audit = new AuditList(store, testKey);
  const door = new GuardedStaffDoor({
    office,
    store,
    audit,
    badgeKey: testKey,
    clock: () => clock.now,
    log,
    idleAfter: 10 * minute,
    secrets: quickSecrets,
  });
  return { door, store, audit };
}
