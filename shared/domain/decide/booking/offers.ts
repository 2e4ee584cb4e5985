import type { HoldFacts } from "../../booking/hold.ts";
import type { MailOrder } from "../../booking/mail-order.ts";
import { needsOf } from "../../booking/slots.ts";
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
  // Many wait for the same: what there is for them is worked out again only when something was taken.
  let slots = new Map<string, readonly FreedSlot[]>();
  const slotsFor = ({ service, people }: Waiting) => {
    const wish = `${people} ${service}`;
    const known = slots.get(wish);
    if (known !== undefined) return known;
    const needs = needsOf({ service, people, channel: "online" }, definition);
    const isNone = typeof needs === "string";
    const found = isNone ? [] : freedSlots(freed, needs, before, state, context);
    slots.set(wish, found);
    return found;
  };
  for (const entry of inOrder(state)) {
    const slot = slotsFor(entry).find((free) => !wasOffered(entry, free));
    if (slot === undefined) continue;
    const hold = holdFor(entry, slot, state, context);
    const event = { type: "SlotOffered", at, hold, entry: entry.id } as const;
    events.push(event);
    mails.push(offerMail(hold, entry));
    state = evolve(state, event);
    slots = new Map();
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
