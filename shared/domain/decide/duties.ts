import type { CounterCommand } from "../command.ts";
import { accept, refuse, type Context, type Decision } from "../decision.ts";
import type { CounterKey } from "../definition.ts";
import type { Duty } from "../duty.ts";
import type { OfficeState } from "../state.ts";

type TakeDuty = Extract<CounterCommand, { type: "TakeDuty" }>;

/** Rules U1 and C10: anybody changes duty at any time, but nobody leaves a visit behind. */
export function takeDuty(
  state: OfficeState,
  { staff, duty: wish }: TakeDuty,
  counter: CounterKey,
  { definition, now }: Context,
): Decision {
  if (!Object.hasOwn(definition.staff, staff)) return refuse({ code: "unknown-name", what: staff });
  const current = state.duties[staff] ?? { kind: "off" };
  const leaves =
    current.kind === "front" && !(wish.kind === "front" && current.counter === counter);
  if (leaves && state.counters[current.counter]?.visit) return refuse({ code: "visit-at-counter" });
  const duty: Duty = wish.kind === "front" ? { kind: "front", counter } : wish;
  switch (duty.kind) {
    case "front": {
      const taken = state.counters[counter]?.staff ?? null;
      if (taken === staff) return accept([]);
      if (taken !== null) return refuse({ code: "counter-taken" });
      break;
    }
    case "back":
      if (!Object.hasOwn(definition.teams, duty.team)) {
        return refuse({ code: "unknown-name", what: duty.team });
      }
      break;
    case "off":
      if (current.kind === "off") return accept([]);
      break;
  }
  return accept([{ type: "DutyTaken", at: now, staff, duty }]);
}
