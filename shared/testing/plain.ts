import type { OfficeState } from "../domain/state.ts";
import type { StoredOffice } from "../domain/state-json.ts";

/** A state as a snapshot stores it, which two equal states share whatever the shape of their maps. */
export function plain(state: OfficeState): StoredOffice {
  return JSON.parse(JSON.stringify(state));
}
