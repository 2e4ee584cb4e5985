import { z } from "zod";
import { applyChange } from "../protocol/change.ts";
import { viewMessage, type ViewMessage } from "../protocol/messages.ts";
import { view as viewSchema, type View, type ViewOf } from "../protocol/views.ts";

/** Where a client stands in the server's sequence of views (rule W2). */
export interface Followed<V> {
  readonly epoch: string;
  readonly seq: number;
  readonly view: V;
}

export type Step<V> =
  | { readonly kind: "followed"; readonly next: Followed<V>; readonly at: number }
  /** A change that has come already, or before the first snapshot arrived on this connection. */
  | { readonly kind: "old" }
  /** A message is missing or does not fit: ask for a snapshot. */
  | { readonly kind: "gap"; readonly reason: string };

/** What an incoming `view` message makes of what is shown. Pure. */
export function follow<A extends View["audience"]>(
  audience: A,
  before: Followed<ViewOf<A>> | null,
  input: unknown,
): Step<ViewOf<A>> {
  const parsed = viewMessage.safeParse(input);
  if (!parsed.success)
    return { kind: "gap", reason: `malformed view: ${z.prettifyError(parsed.error)}` };
  const message = parsed.data;
  if ("snapshot" in message) return taken(audience, message, message.snapshot);
  if (before === null) return { kind: "gap", reason: "a change before any snapshot" };
  if (before.epoch !== message.epoch) return { kind: "gap", reason: "another run of the server" };
  if (message.seq <= before.seq) return { kind: "old" };
  if (message.seq !== before.seq + 1) {
    return { kind: "gap", reason: `${before.seq + 1} expected, ${message.seq} came` };
  }
  const changed = viewSchema.safeParse(applyChange(before.view, message.change));
  if (!changed.success)
    return { kind: "gap", reason: `a change that does not fit: ${z.prettifyError(changed.error)}` };
  return taken(audience, message, changed.data);
}

function taken<A extends View["audience"]>(
  audience: A,
  message: ViewMessage,
  view: View,
): Step<ViewOf<A>> {
  if (!isFor(audience, view)) return { kind: "gap", reason: `a view for ${view.audience}` };
  return {
    kind: "followed",
    next: { epoch: message.epoch, seq: message.seq, view },
    at: message.at,
  };
}

function isFor<A extends View["audience"]>(audience: A, view: View): view is ViewOf<A> {
  return view.audience === audience;
}
