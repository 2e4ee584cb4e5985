import type { StaffKey, TeamKey } from "../../../shared/domain/definition.ts";
import type { CounterView } from "../../../shared/protocol/views.ts";

/** To whom a case may go: oneself, then who is in its team now, then the others, each by name. */
export function assignable(
  staff: CounterView["staff"],
  self: StaffKey,
  team: TeamKey,
  language: string,
): readonly StaffKey[] {
  const rank = (key: StaffKey, { duty }: CounterView["staff"][string]) => {
    if (key === self) return 0;
    return duty.kind === "back" && duty.team === team ? 1 : 2;
  };
  return Object.entries(staff)
    .toSorted(
      ([a, one], [b, other]) =>
        rank(a, one) - rank(b, other) || one.name.localeCompare(other.name, language),
    )
    .map(([key]) => key);
}
