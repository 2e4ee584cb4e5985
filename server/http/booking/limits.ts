import { hour, minute } from "../../../shared/domain/instant.ts";
import type { Limit } from "./sliding-window.ts";

/**
 * Rule B10 in numbers. One address is often many people: a school class, a shelter, or a mobile operator that gives
 * hundreds of phones one IPv4 address. So each number leaves room for a class that books in one lesson, and still
 * keeps a script at one address to a fraction of an office's week.
 */
export const bookingLimits = {
  /** Slots that are held. A class of 25, a few of whom choose again. */
  holds: {
    address: { most: 30, within: 10 * minute },
    network: { most: 120, within: 10 * minute },
  },
  /** Forms that are sent: bookings and entries of the waiting list. */
  details: {
    address: { most: 30, within: hour },
    network: { most: 90, within: hour },
  },
  /** Mails that somebody who is not logged in can cause to one person: enough to mistype twice, too few to annoy. */
  mails: { most: 3, within: hour },
  /**
   * Links that open nothing, each counted once however often it is tried. No limit makes 128 bits safer; it keeps the
   * delayed answers few.
   */
  wrongLinks: { most: 100, within: 10 * minute },
} as const satisfies Record<string, Limit | { readonly address: Limit; readonly network: Limit }>;
