import type { SlipFailure } from "../domain/slip.ts";

/** What a printer says of itself; one that cannot be asked is `online: false`. */
export interface PrinterStatus {
  readonly online: boolean;
  readonly paper: "ok" | "low" | "out";
  readonly cover: "closed" | "open";
  readonly error: boolean;
}

/**
 * How a job ended. `failed`: not a byte of it reached the printer. `unknown`: some did, and nobody knows what
 * became of it, so it is never repeated by itself.
 */
export type PrintEnd =
  | { readonly state: "printed" }
  | { readonly state: "failed"; readonly reason: SlipFailure }
  | { readonly state: "unknown" };

/** One printer. Jobs and questions to it take turns. */
export interface PrinterPort {
  /** Never rejects. */
  status(): Promise<PrinterStatus>;
  /**
   * `beforeFirstByte` is called once it is sure that bytes will be sent now. Rejects only with what that throws, and
   * then sends nothing.
   */
  print(bytes: Uint8Array, beforeFirstByte?: () => void): Promise<PrintEnd>;
  /** How the last job ended has been recorded, durably. */
  recorded?(): void;
}

/** The states the clients know by the same names (views of the protocol). */
export type PrinterHealth =
  | "ready"
  | "paper-low"
  | "paper-out"
  | "cover-open"
  | "error"
  | "offline";

/** The one word for a status; what a person has to mend first comes first. */
export function healthOf(status: PrinterStatus): PrinterHealth {
  const fault = faultOf(status);
  switch (fault) {
    case null:
      return status.paper === "low" ? "paper-low" : "ready";
    case "printer-error":
      return "error";
    default:
      return fault;
  }
}

/** Why a printer in this state should get no job; null when it may. */
export function faultOf(
  status: PrinterStatus,
): "cover-open" | "paper-out" | "printer-error" | "offline" | null {
  if (status.cover === "open") {
    return "cover-open";
  }
  if (status.paper === "out") {
    return "paper-out";
  }
  if (status.error) {
    return "printer-error";
  }
  return status.online ? null : "offline";
}
