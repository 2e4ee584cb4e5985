import { Devices } from "../access/devices/devices.ts";
import { OpenStaffDoor } from "../access/open-staff-door.ts";
import { MemoryAccessStore } from "../access/store/memory-access-store.ts";
import type { Log } from "../office/log.ts";
import type { Office } from "../office/office.ts";

/** Nobody proves anything, as on loopback with `--access open`. */
export function openAccess({ office, log }: { readonly office: Office; readonly log: Log }) {
  const devices = new Devices({
    access: "open",
    store: new MemoryAccessStore(),
    definition: () => office.definition,
    clock: () => office.now(),
    stopwatch: () => performance.now(),
    certificate: "",
    log,
  });
  return { devices, staff: new OpenStaffDoor() };
}
