import { planDay, type DayPlan } from "../../shared/domain/day-plan.ts";
import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import { holdOver } from "../../shared/domain/held-over.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { OfficeState } from "../../shared/domain/state.ts";
import { businessDay } from "../../shared/domain/wall-clock.ts";

/** What decisions go by. */
export interface InForce {
  /** 0 when versions are not recorded. */
  readonly version: number;
  /** As the office wrote it. */
  readonly written: OfficeDefinition;
  /** With what people still need of earlier ones (rule X8); the same object when they need nothing. */
  readonly definition: OfficeDefinition;
  /** The business day by it. */
  readonly plan: DayPlan;
}

/** A definition as it is in force at an instant; what it has given up is looked for in `earlier`, newest first. */
export function inForce(
  { version, written }: Pick<InForce, "version" | "written">,
  earlier: Iterable<OfficeDefinition>,
  state: OfficeState,
  now: Instant,
): InForce {
  const definition = holdOver(written, earlier, state, now);
  return planned({ version, written, definition }, now);
}

/** The same on the business day of an instant. */
export function planned(rules: Omit<InForce, "plan">, now: Instant): InForce {
  const { version, written, definition } = rules;
  return {
    version,
    written,
    definition,
    plan: planDay(definition, businessDay(now, definition.zone)),
  };
}

/** Whether the business day has ended, or the state is of an earlier one. */
export function dayIsOver({ plan }: InForce, state: OfficeState, now: Instant): boolean {
  return now >= plan.ends || state.day < plan.day;
}

/** Whether something is kept of earlier definitions that nobody needs any more. */
export function holdsTooMuch(rules: InForce, state: OfficeState, now: Instant): boolean {
  const { written, definition } = rules;
  if (definition === written) return false;
  const needed = holdOver(written, [definition], state, now);
  return (["queues", "counters", "services"] as const).some(
    (section) => Object.keys(needed[section]).length < Object.keys(definition[section]).length,
  );
}
