import type { Openings } from "../../protocol/updates.ts";

/** Before the office opens a device must have started again; after it closed the last visitors are still served. */
const before = 60 * 60_000;
const after = 60 * 60_000;

/** Whether a device may be renewed now: outside opening hours, an hour before and after them included. */
export function isQuiet({ now, openings }: Openings): boolean {
  return openings.every(({ from, to }) => now < from - before || now >= to + after);
}
