import type { StaffVisit } from "../../shared/protocol/views.ts";

/** How a visit stands to its appointment: `by` in milliseconds. */
export type AppointmentState =
  | { readonly kind: "none" }
  | { readonly kind: "ahead"; readonly by: number }
  | { readonly kind: "due"; readonly by: number }
  | { readonly kind: "late" };

/** Rules A2, A3: due from its time on; a latecomer waits like a walk-in. */
export function appointmentState(
  visit: Pick<StaffVisit, "due" | "late">,
  now: number,
): AppointmentState {
  if (visit.due === null) return { kind: "none" };
  if (visit.late) return { kind: "late" };
  return now < visit.due
    ? { kind: "ahead", by: visit.due - now }
    : { kind: "due", by: now - visit.due };
}
