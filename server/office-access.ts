import type { ServerCertificate } from "./access/tls/server-certificate.ts";
import type { AuditList } from "./access/audit/audit-list.ts";
import { Devices } from "./access/devices/devices.ts";
import { OpenStaffDoor } from "./access/open-staff-door.ts";
import type { Deed, StaffDoor } from "./access/staff-door.ts";
import type { Secrets } from "./access/secrets/secrets.ts";
import type { GuardedStaffDoor } from "./access/staff/guarded-staff-door.ts";
import { SqliteAccessStore } from "./access/store/sqlite-access-store.ts";
import { guardedDoor } from "./guarded-door.ts";
import type { SqliteJournal } from "./journal/sqlite/sqlite-journal.ts";
import type { Log } from "./office/log.ts";
import type { Office } from "./office/office.ts";
import type { ServerOptions } from "./options.ts";

export interface OfficeAccess {
  readonly store: SqliteAccessStore;
  readonly devices: Devices;
  readonly staff: StaffDoor;
  /** What people do is written there; null where access is open and nobody is held to it. */
  readonly audit: AuditList | null;
  /** Writes down what somebody at the server itself did. */
  readonly recordAtServer: (deed: Deed) => void;
  /** Who may sign in, and with which rights; null where access is open. */
  readonly guard: GuardedStaffDoor | null;
  /** What people's proofs are made and kept with; null where access is open. */
  readonly proofs: { readonly secrets: Secrets; readonly badgeKey: Uint8Array } | null;
}

/** Devices and people of this office, as its options want them (rules X1 to X7). */
export function openOfficeAccess(parts: {
  readonly options: ServerOptions;
  readonly journal: SqliteJournal;
  readonly office: Office;
  readonly certificate: ServerCertificate | null;
  readonly log: Log;
}): OfficeAccess {
  const { options, journal, office, certificate, log } = parts;
  const store = new SqliteAccessStore(() => journal.database);
  const devices = new Devices({
    access: options.access,
    store,
    definition: () => office.definition,
    clock: Date.now,
    stopwatch: () => performance.now(),
    certificate: certificate?.fingerprint ?? "",
    log,
  });
  if (options.access === "open") {
    return {
      store,
      devices,
      staff: new OpenStaffDoor(),
      audit: null,
      recordAtServer() {},
      guard: null,
      proofs: null,
    };
  }
  const { data, lockAfter: idleAfter } = options;
  const guarded = { data, office, journal, store, devices, clock: Date.now, log, idleAfter };
  const { door, audit, proofs } = guardedDoor(guarded);
  const recordAtServer = (deed: Deed) =>
    audit.append({ at: Date.now(), staff: null, device: null, ...deed });
  return { store, devices, staff: door, audit, recordAtServer, guard: door, proofs };
}
