import type { Instant } from "./instant.ts";
import { before, placeOf } from "./line.ts";
import { emptyLine, type OfficeState } from "./state.ts";
import type { Visit, WaitingVisit } from "./visit.ts";

/** How many a visitor lets go first (rule C11). */
export const letGoFirst = 2;

/**
 * When ageing begins for a visit that has let the next two go first (rule C11): the earliest instant that puts it
 * behind them with its number and arrival kept. Null when nobody behind it could be served by now.
 */
export function servableAfterOthers(
  state: OfficeState,
  visit: WaitingVisit,
  now: Instant,
): Instant | null {
  const last = nextInLine(state, visit, now).at(-1);
  if (last === undefined) return null;
  const { servableSince } = last;
  return before(last, { ...visit, servableSince }) ? servableSince : servableSince + 1;
}

/** Whether the phone offers it: it may be done, and changes something. */
export function mayLetOthersGoFirst(state: OfficeState, visit: Visit, now: Instant): boolean {
  return (
    visit.status === "waiting" && !visit.deferred && servableAfterOthers(state, visit, now) !== null
  );
}

/** Those who go first; an appointment that is not due yet cannot, and letting it would mean waiting until it is due. */
function nextInLine({ lines, visits }: OfficeState, visit: WaitingVisit, now: Instant) {
  const { waiting } = lines[visit.queue] ?? emptyLine;
  const place = placeOf(waiting, visit, visits);
  return waiting
    .slice(place + 1, place + 1 + letGoFirst)
    .flatMap((id) => visits.get(id) ?? [])
    .filter((other) => other.servableSince <= now);
}
