import { z } from "zod";
import type { AppointmentPaper } from "./appointment-paper.ts";
import type { ReceiptContent } from "./receipt-content.ts";

/** What there is to set: across the process's wall. */
export type Paper =
  | { readonly kind: "confirmation"; readonly paper: AppointmentPaper }
  | { readonly kind: "receipt"; readonly content: ReceiptContent };

const pdf = z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array);

/** What comes back. */
export const setting = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("set"), pdf }),
  /** The template or the typesetter failed, or it took too long. */
  z.strictObject({ kind: z.literal("failed"), reason: z.string() }),
  /** There is no typesetter for this machine. */
  z.strictObject({ kind: z.literal("missing"), reason: z.string() }),
]);
export type Setting = Readonly<z.infer<typeof setting>>;
