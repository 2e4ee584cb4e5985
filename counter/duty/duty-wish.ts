import type { DutyWish } from "../../shared/domain/command.ts";
import type { CounterView } from "../../shared/protocol/views.ts";

/** A duty as chosen in the form: the radio's value and the team under it. */
export interface DutyChoice {
  readonly kind: DutyWish["kind"];
  readonly team: string | null;
}

export const dutyKinds = ["front", "back", "off"] as const;

/** What to ask the server for, or null while a team is missing. */
export function dutyWish({ kind, team }: DutyChoice): DutyWish | null {
  switch (kind) {
    case "front":
    case "off":
      return { kind };
    case "back":
      return team === null ? null : { kind, team };
  }
}

/** Rule C10: whether this person would leave a visit behind at this counter. */
export function leavesVisit(
  view: Pick<CounterView, "counter" | "current">,
  staff: string | null,
  kind: DutyWish["kind"],
): boolean {
  return view.current !== null && staff === view.counter.staff && kind !== "front";
}
