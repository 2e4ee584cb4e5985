import { z } from "zod";

/** False for a printer that answers nothing, as many behind a plain device file. */
const answers = z.boolean().default(true);
const usbNumber = z.int().min(1).max(0xffff);

/** Width of the roll in millimetres. */
const paper = z.literal([80, 58]).default(80);

/** The printer at this device, in the app's configuration. */
export const localPrinterConfig = z.discriminatedUnion("kind", [
  /** Linux: the kernel's own printer driver, such as `/dev/usb/lp0`. */
  z.strictObject({ kind: z.literal("file"), path: z.string().min(1), paper, answers }),
  /** Talks to it directly; on Windows with the WinUSB driver. Without numbers: the first printer found. */
  z.strictObject({
    kind: z.literal("usb"),
    vendor: usbNumber.optional(),
    product: usbNumber.optional(),
    paper,
    answers,
  }),
  z.strictObject({
    kind: z.literal("serial"),
    /** `/dev/ttyUSB0`, `COM3`. */
    path: z.string().min(1),
    baud: z.int().min(9_600).max(921_600).default(38_400),
    rtscts: z.boolean().default(false),
    paper,
    answers,
  }),
  z.strictObject({
    kind: z.literal("network"),
    host: z.string().min(1),
    port: z.int().min(1).max(65_535).default(9_100),
    paper,
    answers,
  }),
]);
export type LocalPrinterConfig = z.infer<typeof localPrinterConfig>;
