import { minute } from "../../../shared/domain/instant.ts";
import type { Limit } from "../booking/sliding-window.ts";

/**
 * Rule S1 in numbers. The pages check a code's last digit before they ask, so hardly anybody mistypes into these: they
 * leave room for some who have the code of another office, and a guesser some thousand tries a day of 100 thousand
 * million codes.
 */
export const statusLimits = {
  /** Wrong codes, each counted once however often it is tried. */
  address: { most: 10, within: 10 * minute },
  network: { most: 40, within: 10 * minute },
} as const satisfies Record<string, Limit>;

/** Requests one address may make a minute: a hall of phones behind one router that all look once a minute. */
export const asksPerMinute = 600;
