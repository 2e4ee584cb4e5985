import type { Place } from "../../booking/day-book.ts";
import { placeAt, type Needs } from "../../booking/slots.ts";
import type { Context } from "../../decision.ts";
import type { Instant } from "../../instant.ts";
import type { OfficeState } from "../../state.ts";

/** A place that can be offered, and until when. */
export interface FreedSlot {
  readonly place: Place;
  readonly expires: Instant;
}

/**
 * The slots for these needs that visitors could not have before and can have now because of the freed places; the very
 * times that became free come first. An offer ends at the last moment for booking (rule B6).
 */
export function freedSlots(
  freed: readonly Place[],
  needs: Needs,
  before: OfficeState,
  state: OfficeState,
  context: Context,
): readonly FreedSlot[] {
  const { now, definition } = context;
  return slotsTouching(freed, needs, context).flatMap((due) => {
    if (typeof placeAt(before, due, needs, "online", context) !== "string") return [];
    const place = placeAt(state, due, needs, "online", context);
    const lastMoment = due - needs.rules.closesBefore;
    const expires = Math.min(now + definition.bookingTerms.offerFor, lastMoment);
    return typeof place === "string" || expires <= now ? [] : [{ place, expires }];
  });
}

/** Slots that would take some of the freed places; only they can have become free. */
function slotsTouching(
  freed: readonly Place[],
  { queue, occupied }: Needs,
  { plan }: Context,
): readonly Instant[] {
  const here = freed.filter((place) => place.queue === queue);
  const touches = (from: Instant, to: Instant) =>
    here.some((place) => from < place.until && place.due < to);
  const slots = (plan.booking[queue] ?? [])
    .filter(({ starts, ends }) => touches(starts, ends + occupied))
    .flatMap((day) => day.slots.map(({ at }) => at))
    .filter((at) => touches(at, at + occupied));
  const same = new Set(here.map(({ due }) => due));
  return [...slots.filter((at) => same.has(at)), ...slots.filter((at) => !same.has(at))];
}
