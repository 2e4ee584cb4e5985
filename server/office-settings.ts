import type { PrinterKey } from "../shared/domain/definition.ts";
import type { PrinterState } from "../shared/protocol/views.ts";
import { PeopleSettings } from "./access/settings/people.ts";
import type { DefinitionDesk } from "./access/settings/ports.ts";
import { SettingsDoor } from "./access/settings/settings-door.ts";
import type { OfficeAccess } from "./office-access.ts";
import type { Clock } from "./office/clock.ts";
import type { Log } from "./office/log.ts";
import type { Office } from "./office/office.ts";
import type { TestPages } from "./test-pages.ts";

export interface OfficeSettingsParts extends Omit<OfficeAccess, "recordAtServer"> {
  readonly office: Office;
  readonly clock: Clock;
  readonly log: Log;
  readonly printer: (printer: PrinterKey) => PrinterState;
  readonly testPages: () => TestPages;
  readonly definitions: DefinitionDesk | null;
}

/** What administrators see to at a counter; null where access is open and nobody is one. */
export function officeSettings(parts: OfficeSettingsParts): SettingsDoor | null {
  const { store, guard: door, audit, proofs, office, testPages } = parts;
  if (door === null || audit === null || proofs === null) return null;
  const definition = () => office.definition;
  return new SettingsDoor({
    ...parts,
    audit,
    definition,
    people: new PeopleSettings({ ...parts, ...proofs, store, door, definition }),
    printers: {
      state: parts.printer,
      test: (printer) => testPages().last(printer),
      printTest: (printer) => testPages().print(printer),
    },
  });
}
