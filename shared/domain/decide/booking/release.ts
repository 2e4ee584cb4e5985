import type { Hold } from "../../booking/hold.ts";
import type { PersonalRecord } from "../../decision.ts";
import type { Event } from "../../event.ts";
import type { Instant } from "../../instant.ts";

type Why = Extract<Event, { type: "HoldReleased" }>["why"];

/** What ends holds without an appointment. */
export interface Release {
  readonly events: readonly Event[];
  readonly personal: readonly PersonalRecord[];
}

/** Ends holds: their places are free again, and nothing is kept of a person who only reserved (rule B3). */
export function release(holds: readonly Hold[], why: Why, at: Instant): Release {
  return {
    events: holds.map(({ id }) => ({ type: "HoldReleased", at, hold: id, why })),
    personal: holds.flatMap((hold) =>
      hold.status === "reserved" ? [{ kind: "forget-person", person: hold.person }] : [],
    ),
  };
}
