import { z } from "zod";

/** False for a printer that answers nothing, as many behind a plain device file. */
const answers = z.boolean().default(true);
const usbNumber = z.int().min(1).max(0xffff);

/** The printer at this device, in the app's configuration. */
export const localPrinterConfig = z.discriminatedUnion("kind", [
  /** Linux: the kernel's own printer driver, such as `/dev/usb/lp0`. */
  z.strictObject({ kind: z.literal("file"), path: z.string().min(1), answers }),
  /** Talks to it directly; on Windows with the WinUSB driver. Without numbers: the first printer found. */
  z.strictObject({
    kind: z.literal("usb"),
    vendor: usbNumber.optional(),
    product: usbNumber.optional(),
    answers,
  }),
  z.strictObject({
    kind: z.literal("serial"),
    /** `/dev/ttyUSB0`, `COM3`. */
    path: z.string().min(1),
    baud: z.int().min(9_600).max(921_600).default(38_400),
    rtscts: z.boolean().default(false),
    answers,
  }),
  z.strictObject({
    kind: z.literal("network"),
    host: z.string().min(1),
    port: z.int().min(1).max(65_535).default(9_100),
    answers,
  }),
]);
export type LocalPrinterConfig = z.infer<typeof localPrinterConfig>;
