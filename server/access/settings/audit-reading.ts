import type { SettingsReply } from "../../../shared/protocol/settings.ts";
import type { AccessStore } from "../ports.ts";

/** So many rows at once; the older ones are asked for. */
const page = 100;

/** The audit list, newest first, below `before`. */
export function auditPage(
  store: Pick<AccessStore, "audit">,
  before: number | null,
): Extract<SettingsReply, { kind: "audit" }> {
  const rows = store.audit(before, page + 1);
  return {
    kind: "audit",
    rows: rows.slice(0, page).map(({ seq, at, staff, device, what, about }) => {
      return { seq, at, staff, device, what, about };
    }),
    more: rows.length > page,
  };
}
