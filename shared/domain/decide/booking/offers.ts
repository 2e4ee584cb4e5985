import type { HoldFacts } from "../../booking/hold.ts";
import type { MailOrder } from "../../booking/mail-order.ts";
import { needsOf, placeAt, type Needs } from "../../booking/slots.ts";
import type { Waiting } from "../../booking/wait-entry.ts";
import type { Accepted, Context } from "../../decision.ts";
import { evolve } from "../../evolve.ts";
import type { OfficeState } from "../../state.ts";
import { freedPlaces } from "./freed-places.ts";
import { freedSlots, type FreedSlot } from "./freed-slots.ts";

/** A decision with what follows from it: the online places it frees are offered to the waiting list (rule B6). */
export function withOffers(before: OfficeState, decision: Accepted, context: Context): Accepted {
  const { definition, now: at } = context;
  if (before.waitEntries.size === 0 || definition.mail === null) return decision;
  const freed = freedPlaces(before, decision.events);
  if (freed.length === 0) return decision;
  const events = [...decision.events];
  const mails = [...decision.mails];
  let state = events.reduce(evolve, before);
  // Many wait for the same: what there is for them is worked out once, and looked at again where something was taken.
  const wishes = new Map<string, Wish>();
  const wishOf = ({ service, people }: Waiting): Wish => {
    const name = `${people} ${service}`;
    const known = wishes.get(name);
    if (known !== undefined) return known;
    const needs = needsOf({ service, people, channel: "online" }, definition);
    const wish =
      typeof needs === "string"
        ? { needs: null, slots: [] }
        : { needs, slots: freedSlots(freed, needs, before, state, context) };
    wishes.set(name, wish);
    return wish;
  };
  for (const entry of inOrder(state)) {
    const slot = wishOf(entry).slots.find((free) => !wasOffered(entry, free));
    if (slot === undefined) continue;
    const hold = holdFor(entry, slot, state, context);
    const event = { type: "SlotOffered", at, hold, entry: entry.id } as const;
    events.push(event);
    mails.push(offerMail(hold, entry));
    state = evolve(state, event);
    for (const [name, wish] of wishes) wishes.set(name, stillFree(wish, hold, state, context));
  }
  return { ...decision, events, mails };
}

/** What some entries wish, and the freed slots there are for it. */
interface Wish {
  /** Null when it cannot be booked, so that there is none. */
  readonly needs: Needs | null;
  readonly slots: readonly FreedSlot[];
}

/** The wish without the slots for which the place that was taken left no room. */
function stillFree(wish: Wish, taken: HoldFacts, state: OfficeState, context: Context): Wish {
  const { needs } = wish;
  if (needs === null) return wish;
  const slots = wish.slots.filter(({ place: { queue, due, until } }) => {
    const isApart = queue !== taken.queue || until <= taken.due || taken.until <= due;
    return isApart || typeof placeAt(state, due, needs, "online", context) !== "string";
  });
  return { needs, slots };
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

/** Who did not want ten o'clock does not want a quarter past ten. */
function wasOffered({ offered }: Waiting, { place: { due, until } }: FreedSlot): boolean {
  return offered.some((other) => Math.abs(other - due) < until - due);
}

function holdFor(
  { service, people }: Waiting,
  { place: { queue, due, until }, expires }: FreedSlot,
  { nextHold: id }: OfficeState,
  { secret }: Context,
): HoldFacts {
  return { id, secret, service, queue, people, due, until, expires };
}

function offerMail(hold: HoldFacts, { person, language }: Waiting): MailOrder {
  const { id, secret, service, people, due, expires } = hold;
  const content = { kind: "offer", service, due, people, secret, expires } as const;
  return { cause: `offer:${id}`, person, language, content };
}
