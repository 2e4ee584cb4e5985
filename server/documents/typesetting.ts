import type { AppointmentPaper } from "./appointment-paper.ts";

/** Across the worker's wall: something to set. */
export interface SettingOrder {
  readonly id: number;
  readonly paper: AppointmentPaper;
}

/** … and what came of it. */
export type SettingResult =
  | { readonly id: number; readonly kind: "set"; readonly pdf: Uint8Array }
  /** The template or the typesetter failed. */
  | { readonly id: number; readonly kind: "failed"; readonly reason: string }
  /** There is no typesetter for this machine. */
  | { readonly id: number; readonly kind: "missing"; readonly reason: string };
