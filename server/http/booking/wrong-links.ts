import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Instant } from "../../../shared/domain/instant.ts";
import { bookingLimits } from "./limits.ts";
import type { Origin } from "./origin.ts";
import { SlidingWindow } from "./sliding-window.ts";

/** From a request's arrival to the answer that its link is wrong, in milliseconds: longer than any look-up takes. */
const [leastDelay, mostDelay] = [300, 400];

/** Wrong links that may await their answer at once; each is a timer and an open connection. */
const mostWaiting = 1_000;

/** Rule B9: what opens nothing is answered late, whatever was wrong with it, and not without end. */
export class WrongLinks {
  readonly #tried = new SlidingWindow(bookingLimits.wrongLinks);
  #waiting = 0;

  /** Whether this origin tried too many to be told about any link, right or wrong. */
  isTiring({ address }: Origin, now: Instant): boolean {
    if (this.#waiting >= mostWaiting) return true;
    return this.#tried.fullUntil(address, null, now) !== null;
  }

  /** Counts a wrong link and resolves when it may be answered; `elapsed` milliseconds since the request came in. */
  async keepWaiting(
    secret: string,
    { address }: Origin,
    now: Instant,
    elapsed: number,
  ): Promise<void> {
    this.#tried.add(address, secret, now);
    this.#waiting += 1;
    try {
      await pause(Math.max(0, randomInt(leastDelay, mostDelay) - elapsed));
    } finally {
      this.#waiting -= 1;
    }
  }
}
