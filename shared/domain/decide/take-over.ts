import type { SystemCommand } from "../command.ts";
import { accept, refuse, type Context, type Decision } from "../decision.ts";
import type { Event } from "../event.ts";
import type { OfficeState } from "../state.ts";

type TakeOverCounter = Extract<SystemCommand, { type: "TakeOverCounter" }>;

/**
 * Somebody signed in where somebody else is on front duty: the counter changes hands with the visit that is there, and
 * nobody leaves one behind elsewhere (rules X5 and C10).
 */
export function takeOverCounter(
  state: OfficeState,
  { counter, staff }: TakeOverCounter,
  { definition, now }: Context,
): Decision {
  if (!Object.hasOwn(definition.staff, staff)) return refuse({ code: "unknown-name", what: staff });
  const holder = state.counters[counter]?.staff ?? null;
  if (holder === staff) return accept([]);
  const current = state.duties[staff];
  if (current?.kind === "front" && state.counters[current.counter]?.visit) {
    return refuse({ code: "visit-at-counter" });
  }
  const taken: Event = { type: "DutyTaken", at: now, staff, duty: { kind: "front", counter } };
  if (holder === null) return accept([taken]);
  return accept([{ type: "DutyTaken", at: now, staff: holder, duty: { kind: "off" } }, taken]);
}
