import type { DeviceRow } from "../../../shared/protocol/settings.ts";

/** Those in use by kind and name, then those that were revoked, the last one first. */
export function inOrder(devices: readonly DeviceRow[], language: string): readonly DeviceRow[] {
  return devices.toSorted(
    (a, b) =>
      Number(a.revokedAt !== null) - Number(b.revokedAt !== null) ||
      (b.revokedAt ?? 0) - (a.revokedAt ?? 0) ||
      a.kind.localeCompare(b.kind) ||
      a.name.localeCompare(b.name, language, { numeric: true }),
  );
}
