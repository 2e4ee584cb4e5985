/**
 * Does what it is asked for at most once in `pause` milliseconds: at once after a rest, later for all who asked
 * meanwhile.
 */
export class Paced {
  readonly #work: () => void;
  readonly #pause: number;
  #restsUntil = -Infinity;
  #timer: NodeJS.Timeout | null = null;

  constructor(work: () => void, pause: number) {
    this.#work = work;
    this.#pause = pause;
  }

  ask(): void {
    if (this.#timer !== null) return;
    const wait = this.#restsUntil - performance.now();
    if (wait <= 0) {
      this.#do();
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#do();
    }, wait);
  }

  /** What was asked for is not done any more. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #do(): void {
    this.#restsUntil = performance.now() + this.#pause;
    this.#work();
  }
}
