import type { AppointmentPaper } from "./appointment-paper.ts";
import type { ReceiptPaper } from "./receipt-paper.ts";

/** What there is to set. */
export type Paper =
  | { readonly kind: "confirmation"; readonly paper: AppointmentPaper }
  | { readonly kind: "receipt"; readonly paper: ReceiptPaper };

/** Across the worker's wall: something to set. */
export type SettingOrder = Paper & { readonly id: number };

/** … and what came of it. */
export type SettingResult =
  | { readonly id: number; readonly kind: "set"; readonly pdf: Uint8Array }
  /** The template or the typesetter failed. */
  | { readonly id: number; readonly kind: "failed"; readonly reason: string }
  /** There is no typesetter for this machine. */
  | { readonly id: number; readonly kind: "missing"; readonly reason: string };
