import { z } from "zod";
import { emptyOffice, type OfficeState } from "../../shared/domain/state.ts";
import { reviveOffice, type StoredOffice } from "../../shared/domain/state-json.ts";

/** Our own snapshot read back: every section is there and of the right kind, or it is not used. */
const storedOffice = z.custom<StoredOffice>((value) => {
  if (typeof value !== "object" || value === null) return false;
  const sections = new Map(Object.entries(value));
  return Object.entries(emptyOffice).every(([name, empty]: [string, unknown]) => {
    const stored: unknown = sections.get(name);
    if (typeof empty !== "object") return typeof stored === typeof empty;
    const isList = Array.isArray(empty) || hasEntries(empty);
    return typeof stored === "object" && stored !== null && Array.isArray(stored) === isList;
  });
});

const hasEntries = (value: object | null): boolean => value !== null && "entries" in value;

/** The state of a snapshot, or null when it is not one of ours. */
export function readSnapshot(state: unknown): OfficeState | null {
  const parsed = storedOffice.safeParse(state);
  return parsed.success ? reviveOffice(parsed.data) : null;
}
