import type { Place } from "../../booking/day-book.ts";
import type { HoldFacts } from "../../booking/hold.ts";
import type { MailOrder } from "../../booking/mail-order.ts";
import { needsOf, placeAt, type Needs } from "../../booking/slots.ts";
import type { Waiting } from "../../booking/wait-entry.ts";
import type { Accepted, Context } from "../../decision.ts";
import { evolve } from "../../evolve.ts";
import type { Instant } from "../../instant.ts";
import type { OfficeState } from "../../state.ts";
import { freedPlaces } from "./freed-places.ts";

interface Offer {
  readonly hold: HoldFacts;
  readonly entry: Waiting;
}

/** A decision with what follows from it: the online places it frees are offered to the waiting list (rule B6). */
export function withOffers(before: OfficeState, decision: Accepted, context: Context): Accepted {
  if (before.waitEntries.size === 0 || context.definition.mail === null) return decision;
  const freed = freedPlaces(before, decision.events);
  if (freed.length === 0) return decision;
  const events = [...decision.events];
  const mails = [...decision.mails];
  let state = events.reduce(evolve, before);
  for (const entry of inOrder(state)) {
    const offer = offerFor(entry, freed, before, state, context);
    if (offer === null) continue;
    const { hold } = offer;
    const event = { type: "SlotOffered", at: context.now, hold, entry: entry.id } as const;
    events.push(event);
    mails.push(offerMail(offer));
    state = evolve(state, event);
  }
  return { ...decision, events, mails };
}

/** Whoever has waited longest comes first; who has an offer already decides about that one. */
function inOrder({ waitEntries, holds }: OfficeState): readonly Waiting[] {
  const offered = new Set(
    [...holds.values()].flatMap((hold) => (hold.status === "offered" ? [hold.entry] : [])),
  );
  return [...waitEntries.values()]
    .filter(({ id }) => !offered.has(id))
    .toSorted((a, b) => a.since - b.since || a.id - b.id);
}

function offerFor(
  entry: Waiting,
  freed: readonly Place[],
  before: OfficeState,
  state: OfficeState,
  context: Context,
): Offer | null {
  const { service, people } = entry;
  const needs = needsOf({ service, people, channel: "online" }, context.definition);
  if (typeof needs === "string") return null;
  for (const due of slotsTouching(freed, needs, context)) {
    // Who did not want ten o'clock does not want a quarter past ten.
    if (entry.offered.some((other) => Math.abs(other - due) < needs.occupied)) continue;
    // What could be had before as well is not what somebody waits for.
    if (typeof placeAt(before, due, needs, "online", context) !== "string") continue;
    const place = placeAt(state, due, needs, "online", context);
    const expires = offerEnds(due, needs, context);
    if (typeof place === "string" || expires <= context.now) continue;
    const { queue, until } = place;
    const { nextHold: id } = state;
    const { secret } = context;
    return { hold: { id, secret, service, queue, people, due, until, expires }, entry };
  }
  return null;
}

/** Not beyond the last moment for booking it. */
function offerEnds(due: Instant, { rules }: Needs, { now, definition }: Context): Instant {
  return Math.min(now + definition.bookingTerms.offerFor, due - rules.closesBefore);
}

/** Slots that would take some of the freed places, the very same times first; only they can have become free. */
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

function offerMail({ hold, entry }: Offer): MailOrder {
  const { id, secret, service, people, due, expires } = hold;
  const { person, language } = entry;
  const content = { kind: "offer", service, due, people, secret, expires } as const;
  return { cause: `offer:${id}`, person, language, content };
}
