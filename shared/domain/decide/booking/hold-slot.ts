import { needsOf, placeAt } from "../../booking/slots.ts";
import type { LinkSecret } from "../../booking/link.ts";
import type { BookingCommand } from "../../command.ts";
import { accept, refuse, type Context, type Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { holdBehind } from "./behind-link.ts";
import { unbookable } from "./unbookable.ts";
import { release } from "./release.ts";

type HoldSlot = Extract<BookingCommand, { type: "HoldSlot" }>;

/** Keeps a slot while its visitor fills in the form (rules B1 to B3). */
export function holdSlot(state: OfficeState, command: HoldSlot, context: Context): Decision {
  const { service, people, due } = command;
  const { now, definition } = context;
  const needs = needsOf({ service, people, channel: "online" }, definition);
  if (typeof needs === "string") return unbookable(needs, service, definition);
  const place = placeAt(state, due, needs, "online", context);
  if (typeof place === "string") return refuse({ code: place });
  const { queue, until } = place;
  const expires = Math.min(now + definition.bookingTerms.holdFor, due);
  const { nextHold: id } = state;
  const hold = { id, secret: context.secret, service, queue, people, due, until, expires };
  const { secret } = hold;
  return accept([{ type: "SlotHeld", at: now, hold }], { kind: "hold", secret, due, expires });
}

/** The page gives its slot back, even when the link in the mail is awaited: the address may have been a wrong one. */
export function releaseHold(state: OfficeState, secret: LinkSecret, { now }: Context): Decision {
  const hold = holdBehind(state, secret);
  if (hold === undefined || hold.status === "offered") return refuse({ code: "link-unknown" });
  const { events, personal } = release([hold], "given-back", now);
  return accept(events, { kind: "done" }, personal);
}
