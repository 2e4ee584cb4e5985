import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Instant } from "../../../shared/domain/instant.ts";
import { bookingLimits } from "./limits.ts";
import type { Origin } from "./origin.ts";
import { SlidingWindow } from "./sliding-window.ts";

/** From a request's arrival to the answer that its link is wrong, in milliseconds: longer than any look-up takes. */
const [leastDelay, mostDelay] = [300, 400];

/** A request with a wrong link. */
export interface WrongLink {
  readonly secret: string;
  readonly origin: Origin;
  /** Since the request came in, in milliseconds. */
  readonly elapsed: number;
}

/** Rule B9: what opens nothing is answered late, whatever was wrong with it, and not without end. */
export class WrongLinks {
  readonly #tried = new SlidingWindow(bookingLimits.wrongLinks);
  readonly #mostWaiting: number;
  #waiting = 0;

  /** `mostWaiting` wrong links may await their answer at once; each is a timer and an open connection. */
  constructor(mostWaiting = 1_000) {
    this.#mostWaiting = mostWaiting;
  }

  /** Whether this origin tried too many to be told about any link, right or wrong. */
  isTiring({ address }: Origin, now: Instant): boolean {
    return this.#tried.fullUntil(address, null, now) !== null;
  }

  /** Counts a wrong link. True when it may be answered; false, at once, when too many others are waiting for that. */
  async keepWaiting({ secret, origin, elapsed }: WrongLink, now: Instant): Promise<boolean> {
    this.#tried.add(origin.address, secret, now);
    if (this.#waiting >= this.#mostWaiting) return false;
    this.#waiting += 1;
    try {
      await pause(Math.max(0, randomInt(leastDelay, mostDelay) - elapsed));
      return true;
    } finally {
      this.#waiting -= 1;
    }
  }
}
