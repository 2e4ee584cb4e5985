import type { AppointmentId } from "../appointment.ts";
import type { HoldId } from "./hold.ts";
import type { WaitEntryId } from "./wait-entry.ts";

/** 39 decimal digits that carry 128 random bits, as in a ticket's secret (rule B9). */
export type LinkSecret = string;

/** What a secret opens. */
export type Link =
  /** The page that is booking: holds the slot, gives it back, or gives the details. An offer's secret is of this kind. */
  | { readonly kind: "hold"; readonly hold: HoldId }
  /** From the confirmation mail: whoever reads that mailbox. */
  | { readonly kind: "confirmation"; readonly hold: HoldId }
  | { readonly kind: "appointment"; readonly appointment: AppointmentId }
  | { readonly kind: "wait-entry"; readonly entry: WaitEntryId };
