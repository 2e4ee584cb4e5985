import type { PrinterKey } from "../../shared/domain/definition.ts";
import type { Slip } from "../../shared/domain/slip.ts";
import type { SlipDocument } from "../../shared/printing/slip-document.ts";
import type { PrintEnd } from "../../shared/printers/printer-port.ts";

/** What the spooler asks of the office: which slip is next, and a durable record of what became of it. */
export interface SlipDesk {
  /** The oldest ordered slip of a printer. */
  ordered(printer: PrinterKey): Slip | null;
  /** Durable when it resolves; false means that it must not be printed. */
  start(slip: Slip): Promise<boolean>;
  /** Durable when it resolves; rejects when it could not be recorded. */
  end(slip: Slip, end: PrintEnd): Promise<void>;
  /** What it says now. */
  document(slip: Slip): SlipDocument;
  /** Called after any slip was ordered; returns how to stop. */
  onOrdered(listener: () => void): () => void;
}
