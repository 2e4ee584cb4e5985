import type { Instant } from "../../shared/domain/instant.ts";
import type { KioskView } from "../../shared/protocol/views.ts";
import { standing } from "./lease.ts";
import type { AwayMemory } from "./memory.ts";

/** What of a view is worth keeping: nothing that the next minute makes wrong, and nobody's number. */
export function lasting(view: KioskView): KioskView {
  const queues = Object.entries(view.queues).map(
    ([key, queue]) => [key, { ...queue, ahead: 0, wait: null }] as const,
  );
  return {
    ...view,
    queues: Object.fromEntries(queues),
    slips: {},
    codeEntryPausedUntil: null,
  };
}

/** The view as far as it is still true without the server: which queues the kiosk has numbers of (rule L2). */
export function awayView(
  view: KioskView,
  memory: AwayMemory,
  now: Instant,
  prints: boolean,
): KioskView {
  const queues = Object.entries(view.queues).map(([key, queue]) => {
    const state = standing(memory, key, now) === "open" ? "open" : "closed";
    return [key, { ...queue, state, opensAt: null, ahead: 0, wait: null }] as const;
  });
  const byKey = Object.fromEntries(queues);
  return {
    ...view,
    queues: byKey,
    closed: view.choices.every(({ queue }) => byKey[queue]?.state !== "open"),
    opensAt: null,
    printer: prints ? view.printer : "none",
    codeEntryPausedUntil: null,
  };
}
