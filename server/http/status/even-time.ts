import { setTimeout as pause } from "node:timers/promises";

/** From a question's arrival to its answer, in milliseconds: longer than any look-up takes. */
export const answerAfter = 300;

/** Waits so many milliseconds. */
export type Pause = (milliseconds: number) => Promise<unknown>;

/** Rule S1: right and wrong codes are answered at the same time after they came, whatever was found meanwhile. */
export class EvenTime {
  readonly #pause: Pause;
  readonly #mostWaiting: number;
  #waiting = 0;

  /** `mostWaiting` answers may be due at once; each is a timer and an open connection. */
  constructor(wait: Pause = pause, mostWaiting = 1_000) {
    this.#pause = wait;
    this.#mostWaiting = mostWaiting;
  }

  /** Waits until the answer may go; `elapsed` milliseconds after it came. False, at once, when too many are waiting. */
  async passed(elapsed: number): Promise<boolean> {
    if (this.#waiting >= this.#mostWaiting) return false;
    this.#waiting += 1;
    try {
      await this.#pause(Math.max(0, answerAfter - elapsed));
      return true;
    } finally {
      this.#waiting -= 1;
    }
  }
}
