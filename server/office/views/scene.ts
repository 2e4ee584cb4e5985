import type { DayPlan } from "../../../shared/domain/day-plan.ts";
import type { KioskKey, OfficeDefinition, PrinterKey } from "../../../shared/domain/definition.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { OfficeState } from "../../../shared/domain/state.ts";
import type { PrinterState } from "../../../shared/protocol/views.ts";
import type { People } from "../ports.ts";

/** Everything a view is made of. */
export interface Scene {
  readonly state: OfficeState;
  readonly definition: OfficeDefinition;
  readonly plan: DayPlan;
  readonly now: Instant;
  readonly people: People;
  /** Where phones reach the public pages. */
  readonly publicUrl: string;
  printer(key: PrinterKey | undefined): PrinterState;
  codeEntryPausedUntil(kiosk: KioskKey): Instant | null;
}

/** What every audience may know of the office. */
export function officeOf({ definition, publicUrl }: Scene) {
  const { name, address, zone, languages } = definition;
  return { name, address, zone, languages: [...languages], publicUrl };
}
