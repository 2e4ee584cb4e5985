import type { StaffKey, TeamKey } from "../../shared/domain/definition.ts";
import type { CounterView } from "../../shared/protocol/views.ts";

/** Who works at this screen in the back office, and for which team. */
export interface BackDuty {
  readonly staff: StaffKey;
  readonly team: TeamKey;
}

const entry = "wartemarke.counter.back";

/** Whoever was on back duty at this screen before the page was loaded again; kept as long as its tab. */
export function readBackStaff(storage: Pick<Storage, "getItem">): StaffKey | null {
  return storage.getItem(entry);
}

export function writeBackStaff(
  storage: Pick<Storage, "setItem" | "removeItem">,
  staff: StaffKey | null,
): void {
  if (staff === null) storage.removeItem(entry);
  else storage.setItem(entry, staff);
}

/** Their duty as the office knows it; null when it is another by now (rule U1). */
export function backDutyOf(
  staff: StaffKey | null,
  view: Pick<CounterView, "staff">,
): BackDuty | null {
  const duty = staff === null ? undefined : view.staff[staff]?.duty;
  return staff === null || duty?.kind !== "back" ? null : { staff, team: duty.team };
}

/**
 * Who works in the back office at this screen once somebody has changed duty from it. Who only sends a colleague
 * there goes on as before.
 */
export function backStaffAfter(
  before: StaffKey | null,
  signedOn: StaffKey | null,
  { staff, kind }: { readonly staff: StaffKey; readonly kind: "front" | "back" | "off" },
): StaffKey | null {
  const isOwn = signedOn === null || signedOn === staff;
  if (kind === "front") return null;
  if (!isOwn) return before;
  return kind === "back" ? staff : null;
}
