import type { PrinterKey, StaffKey } from "../../../shared/domain/definition.ts";
import type { PrinterState } from "../../../shared/protocol/views.ts";
import type { TestPage } from "../../../shared/protocol/settings.ts";
import type { SettingsAnswer } from "./answer.ts";
import type { DefinitionRequest } from "./requests.ts";

/** The office's printers, as the settings need them. */
export interface PrinterDesk {
  state(printer: PrinterKey): PrinterState;
  /** The last test page since the server began; null: there was none. */
  test(printer: PrinterKey): TestPage | null;
  /** Queues a test page behind what the printer has to do; a second one while one waits is the same. */
  printTest(printer: PrinterKey): void;
}

/** The office definition and its versions (rule X8). */
export interface DefinitionDesk {
  /** Does what this administrator asks, and says what was done. */
  answer(request: DefinitionRequest, by: StaffKey): Promise<SettingsAnswer>;
}
