import { z } from "zod";

/**
 * Jobs for a printer that hangs at a device (audience `printer`). The server event `print` carries a job, again after
 * each reconnection until it is settled; the device remembers on disk which it began and which it ended, so that none
 * is lost or doubled. The client event `printed` says how a job ended; the server acknowledges it once it is durable.
 */
export const printJob = z.strictObject({
  job: z.uuid(),
  /** ESC/POS. */
  bytes: z.instanceof(Uint8Array),
});
export type PrintJob = z.infer<typeof printJob>;

/** What the printer at the device says of itself; the client event `printer`, whenever it changes. */
export const devicePrinterStatus = z.strictObject({
  online: z.boolean(),
  paper: z.enum(["ok", "low", "out"]),
  cover: z.enum(["closed", "open"]),
  error: z.boolean(),
});
export type DevicePrinterStatus = z.infer<typeof devicePrinterStatus>;

export const printEnd = z.strictObject({
  job: z.uuid(),
  end: z.discriminatedUnion("state", [
    z.strictObject({ state: z.literal("printed") }),
    /** Not a byte of it reached the printer. */
    z.strictObject({
      state: z.literal("failed"),
      reason: z.enum(["paper-out", "cover-open", "offline", "printer-error"]),
    }),
    /** The app or the printer ended while it printed. */
    z.strictObject({ state: z.literal("unknown") }),
  ]),
});
export type DevicePrintEnd = z.infer<typeof printEnd>;
