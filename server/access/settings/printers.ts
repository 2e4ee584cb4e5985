import type { OfficeDefinition, PrinterDefinition } from "../../../shared/domain/definition.ts";
import { done, refused, told, type SettingsAnswer } from "./answer.ts";
import type { PrinterDesk } from "./ports.ts";
import type { PrinterRequest } from "./requests.ts";

/** How the office's printers are, and a page on one of them to see that it works. */
export function answerPrinterRequest(
  desk: PrinterDesk,
  { printers }: OfficeDefinition,
  request: PrinterRequest,
): SettingsAnswer {
  if (request.type === "ListPrinters") {
    const rows = Object.entries(printers).map(([printer, definition]) => ({
      printer,
      name: definition.name,
      where: whereOf(definition),
      state: desk.state(printer),
      test: desk.test(printer),
    }));
    return told({ kind: "printers", printers: rows });
  }
  const { printer } = request;
  if (!Object.hasOwn(printers, printer)) return refused({ code: "printer-unknown" });
  desk.printTest(printer);
  return done("test-printed", `printer:${printer}`);
}

/** Its address in the network; empty when it hangs at a device. */
function whereOf(printer: PrinterDefinition): string {
  return "atDevice" in printer ? "" : `${printer.host}:${printer.port}`;
}
