import type { Limits } from "./definition.ts";
import type { Instant } from "./instant.ts";

/** One device's recent wrong codes (rule A6). Not journalled: a wrong code changes nothing. */
export interface CodeEntry {
  readonly wrong: readonly Instant[];
  readonly pausedUntil: Instant | null;
}

/** How many wrong codes, within which time, pause for how long. */
export type CodeLimits = Pick<Limits, "wrongCodes" | "wrongCodesWithin" | "wrongCodesPause">;

export const freshCodeEntry: CodeEntry = { wrong: [], pausedUntil: null };

/** Whether the device must wait, and until when. */
export function pausedUntil(entry: CodeEntry, now: Instant): Instant | null {
  return entry.pausedUntil !== null && now < entry.pausedUntil ? entry.pausedUntil : null;
}

/** After one more wrong code. */
export function wrongCode(entry: CodeEntry, limits: CodeLimits, now: Instant): CodeEntry {
  const wrong = [...entry.wrong.filter((at) => now - at < limits.wrongCodesWithin), now];
  return wrong.length < limits.wrongCodes
    ? { wrong, pausedUntil: null }
    : { wrong: [], pausedUntil: now + limits.wrongCodesPause };
}
