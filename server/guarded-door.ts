import { minute, type Duration } from "../shared/domain/instant.ts";
import { AuditList } from "./access/audit/audit-list.ts";
import { auditKey, readAuditKey } from "./access/audit/audit-key.ts";
import type { DeviceGate } from "./access/devices/device-gate.ts";
import type { AccessStore } from "./access/ports.ts";
import { GuardedStaffDoor } from "./access/staff/guarded-staff-door.ts";
import { Secrets } from "./access/secrets/secrets.ts";
import { badgeKey } from "./journal/sqlite/badge-key.ts";
import type { SqliteJournal } from "./journal/sqlite/sqlite-journal.ts";
import type { Clock } from "./office/clock.ts";
import type { Log } from "./office/log.ts";
import type { Office } from "./office/office.ts";

/** Without a touch for so long a screen locks: as German public administration's basic protection suggests. */
const usualIdle = 10 * minute;

export interface GuardedDoorParts {
  /** The data directory, where the key of the audit list is kept. */
  readonly data: string;
  readonly office: Office;
  readonly journal: SqliteJournal;
  readonly store: AccessStore;
  readonly devices: Pick<DeviceGate, "onGone">;
  readonly clock: Clock;
  readonly log: Log;
  readonly secrets?: Secrets;
  readonly idleAfter?: Duration;
}

/**
 * The door of staff where people sign in: its audit list is written in the journal's own transactions, and the sessions
 * of a device end with it. Throws when the key of the audit list cannot be read.
 */
export function guardedDoor({
  data,
  journal,
  devices,
  idleAfter = usualIdle,
  secrets = new Secrets(),
  ...parts
}: GuardedDoorParts) {
  const { store, log } = parts;
  if (readAuditKey(data) === null && store.lastAudit() !== null) {
    log.error(
      "the file audit-key is missing from the data directory: the audit list so far cannot be verified. Put it back " +
        "from where it was copied to, and start again",
    );
  }
  const audit = new AuditList(store, auditKey(data));
  journal.alsoWrite((batch) => audit.writeWith(batch));
  const proofs = { secrets, badgeKey: badgeKey(journal.database) };
  const door = new GuardedStaffDoor({ ...parts, ...proofs, audit, idleAfter });
  devices.onGone((device) => {
    door.deviceRevoked(device).catch((error: unknown) => {
      log.error("the sessions of a device could not be ended", { device, error });
    });
  });
  return { door, audit, proofs };
}
