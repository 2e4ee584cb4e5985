import { join } from "node:path";
import Database from "better-sqlite3";
import { badgeHash } from "../../server/access/secrets/badge.ts";
import { newAccount } from "../../server/access/staff/account.ts";
import { SqliteAccessStore } from "../../server/access/store/sqlite-access-store.ts";
import { badgeKey } from "../../server/journal/sqlite/badge-key.ts";
import { quickSecrets } from "../../server/testing/open-staff.ts";
import type { StaffKey } from "../../shared/domain/definition.ts";
import type { Role } from "../../shared/domain/access/roles.ts";
import type { TestOffice } from "./test-office.ts";

/** Somebody of the office with every way to sign in. */
export interface TestPerson {
  readonly roles: readonly Role[];
  /** The password is good for one sign-in only. */
  readonly oneTime?: boolean;
  /** Who it is to the office's own provider. */
  readonly subject?: string;
}

/** By staff key: `s02` is "Person 02". */
export type TestPeople = Readonly<Record<StaffKey, TestPerson>>;

/** Everybody's. */
export const password = "a horse on the stair";
export const pin = "2468";
export const userOf = (staff: string) => `user.${staff}`;
export const badgeOf = (staff: string) => `0041${staff.slice(1).padStart(6, "0")}`;

/** Gives people their accounts while the office is closed for a moment, as their administrator would. */
export async function giveAccounts(office: TestOffice, people: TestPeople) {
  await office.kill();
  const database = new Database(join(office.server.data, "wartemarke.sqlite"));
  const store = new SqliteAccessStore(() => database);
  const key = badgeKey(database);
  for (const [staff, { roles, oneTime = false, subject = null }] of Object.entries(people)) {
    store.saveAccount({
      ...newAccount(staff),
      user: userOf(staff),
      password: await quickSecrets.hash(password),
      mustChangePassword: oneTime,
      subject,
      badge: badgeHash(key, badgeOf(staff)),
      pin: await quickSecrets.hash(pin),
      roles,
    });
  }
  database.close();
  await office.restart();
}
