import { accept, type Context, type Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";

/** What time alone does to bookings: holds fall, slots are offered, reminders go out (rules B3, B6 and B7). */
export function tendBookings(_state: OfficeState, _context: Context): Decision {
  return accept([]);
}
