import type { PrinterState } from "../shared/protocol/views.ts";

/** Whether a ticket taken now would not come out on paper. A kiosk without a printer has no trouble. */
export function printerTrouble(printer: PrinterState): boolean {
  switch (printer) {
    case "none":
    case "ready":
    case "paper-low":
      return false;
    case "paper-out":
    case "cover-open":
    case "error":
    case "offline":
      return true;
  }
}
