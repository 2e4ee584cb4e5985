import { accept, type Accepted, type Context } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";

/** What time alone does to cases: they come back on their day, and become more urgent (rules K2 and K4). */
export function tendCases(_state: OfficeState, _context: Context): Accepted {
  return accept([]);
}
