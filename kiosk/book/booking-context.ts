import { createContext, useContext } from "react";
import type { Language } from "../../shared/domain/definition.ts";
import type { Catalogue } from "../../shared/protocol/booking-pages.ts";
import type { BookingApi } from "./api.ts";
import type { ServerClock } from "./server-clock.ts";
import type { TabMemory } from "./session/tab-memory.ts";

/** What every booking page has at hand. */
export interface Booking {
  readonly api: BookingApi;
  readonly clock: ServerClock;
  readonly memory: TabMemory;
  readonly catalogue: Catalogue;
  /** What the page speaks now. */
  readonly language: Language;
  /** Speaks this language from now on, in this tab. */
  readonly speak: (language: Language) => void;
}

export const BookingContext = createContext<Booking | null>(null);

export function useBooking(): Booking {
  const booking = useContext(BookingContext);
  if (booking === null) throw new Error("There is no booking around this component.");
  return booking;
}
