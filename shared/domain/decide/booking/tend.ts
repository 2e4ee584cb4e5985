import type { Waiting } from "../../booking/wait-entry.ts";
import { accept, type Accepted, type Context } from "../../decision.ts";
import type { OfficeDefinition } from "../../definition.ts";
import { evolve } from "../../evolve.ts";
import { day, type Instant } from "../../instant.ts";
import type { OfficeState } from "../../state.ts";
import { leave } from "./leave-list.ts";
import { release } from "./release.ts";
import { reminders } from "./reminders.ts";

/** Somebody waits as long as the booking window and this, then was not lucky. */
const patience = 30 * day;

/**
 * What time alone does to bookings: holds fall, reminders go out, and who waited in vain leaves the waiting list (rules
 * B3, B6 and B7). Offers of what falls follow as from any decision.
 */
export function tendBookings(state: OfficeState, context: Context): Accepted {
  const { now, definition } = context;
  const expired = [...state.holds.values()].filter(({ expires }) => expires <= now);
  const fallen = release(expired, "expired", now);
  const rest = fallen.events.reduce(evolve, state);
  const over = [...rest.waitEntries.values()].filter((entry) => isOver(entry, definition, now));
  const left = leave(rest, over, "over", now);
  const reminded = reminders(state, context);
  return accept(
    [...fallen.events, ...left.events, ...reminded.events],
    { kind: "done" },
    [...fallen.personal, ...left.personal],
    reminded.mails,
  );
}

/** Whether there is anything to tend; writes nothing, and costs little when there is not. */
export function bookingsDue(state: OfficeState, context: Context): boolean {
  return tendBookings(state, context).events.length > 0;
}

function isOver({ since, queue }: Waiting, { queues }: OfficeDefinition, now: Instant): boolean {
  const rules = queues[queue]?.booking;
  return rules === undefined || now >= since + rules.opensDaysAhead * day + patience;
}
