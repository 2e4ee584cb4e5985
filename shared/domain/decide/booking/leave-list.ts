import type { WaitEntry } from "../../booking/wait-entry.ts";
import type { Event } from "../../event.ts";
import type { Instant } from "../../instant.ts";
import type { OfficeState } from "../../state.ts";
import { release, type Release } from "./release.ts";

type Why = Extract<Event, { type: "WaitingListLeft" }>["why"];

/** Takes entries off the waiting list: what is offered to them is free again, and nothing of the person is kept. */
export function leave(
  state: OfficeState,
  entries: readonly WaitEntry[],
  why: Why,
  at: Instant,
): Release {
  if (entries.length === 0) return { events: [], personal: [] };
  const ids = new Set(entries.map(({ id }) => id));
  const offers = [...state.holds.values()].filter(
    (hold) => hold.status === "offered" && ids.has(hold.entry),
  );
  return {
    events: [
      ...release(offers, "given-back", at).events,
      ...entries.map(({ id }) => ({ type: "WaitingListLeft", at, entry: id, why }) as const),
    ],
    personal: entries.map(({ person }) => ({ kind: "forget-person", person })),
  };
}
