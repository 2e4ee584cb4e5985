import type { DeviceKind } from "../../shared/protocol/device-proof.ts";
import type { Device } from "../access/ports.ts";
import { Secrets } from "../access/secrets/secrets.ts";
import { newAccount } from "../access/staff/account.ts";
import { SqliteAccessStore } from "../access/store/sqlite-access-store.ts";
import { openSqliteJournal } from "../journal/sqlite/sqlite-journal.ts";

export interface Enrolled {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly publicKey: string;
  readonly place: string;
}

/** The password of every account that `prepareOffice` makes, and its user name. */
export const passwordOfAll = "a horse on the stair";
export const userOf = (staff: string) => `user.${staff}`;

/** Enrols devices and people in a data directory before a server runs there: twenty pairings would teach nothing here. */
export async function prepareOffice(
  data: string,
  devices: readonly Enrolled[],
  staff: readonly string[],
): Promise<void> {
  const journal = openSqliteJournal(data);
  try {
    const store = new SqliteAccessStore(() => journal.database);
    for (const device of devices) store.saveDevice({ ...newDevice, ...device, name: device.id });
    const password = await new Secrets().hash(passwordOfAll);
    for (const key of staff) {
      store.saveAccount({
        ...newAccount(key),
        user: userOf(key),
        password,
        roles: ["front-office", "administrator"],
      });
    }
  } finally {
    await journal.close();
  }
}

const newDevice: Omit<Device, "id" | "kind" | "publicKey" | "place" | "name"> = {
  printer: null,
  version: "0.1.0",
  enrolledAt: 0,
  enrolledBy: "s01",
  revokedAt: null,
  lastSeen: null,
};
