import { second, type Instant } from "../../shared/domain/instant.ts";
import type { KioskState } from "./state.ts";

/** After this long without a touch the kiosk asks "still there?". */
const askAfter = 45 * second;
/** How long the question stays before the kiosk is cleared. */
const answerWithin = 15 * second;
/** A result stays this long: time to read it and take the slip. */
export const resultFor = 40 * second;
/** And this long when the number must be photographed. */
export const resultWithoutSlipFor = 120 * second;
/** A touch on the result screen gives at least this long again. */
export const resultExtension = 30 * second;

/** Whether nothing of a visitor is on the kiosk. */
export function untouched({ screen, language, comfort, errand }: KioskState): boolean {
  const plain = !comfort.lower && comfort.text === 0;
  return screen.name === "start" && language === null && plain && errand === null;
}

/** Milliseconds left to say "I am still here"; null while nobody is asked. */
export function stillThere(state: KioskState, at: Instant): number | null {
  if (untouched(state) || state.screen.name === "result") return null;
  const idle = at - state.touched;
  return idle < askAfter ? null : Math.max(0, askAfter + answerWithin - idle);
}

/** Whether the kiosk must be cleared for the next person. */
export function abandoned(state: KioskState, at: Instant): boolean {
  if (state.screen.name === "result") return at >= state.screen.until;
  return stillThere(state, at) === 0;
}
