/** Too many wait already; nothing was done. */
export class TooManyWaiting extends Error {
  override readonly name = "TooManyWaiting";
}

/** Runs work of which each takes much memory or time: so many at once, so many in line, the rest is turned away. */
export class FewAtOnce {
  readonly #atOnce: number;
  readonly #inLine: number;
  readonly #line: (() => void)[] = [];
  #running = 0;

  constructor(atOnce: number, inLine: number) {
    this.#atOnce = atOnce;
    this.#inLine = inLine;
  }

  /** Whether the next one would be turned away. */
  get isFull(): boolean {
    return this.#running >= this.#atOnce && this.#line.length >= this.#inLine;
  }

  /** What the work gives. Rejects with `TooManyWaiting`, or as the work does. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.isFull) throw new TooManyWaiting("too many wait already");
    if (this.#running >= this.#atOnce) {
      // Whoever ends hands its place on, so that nobody slips in between.
      await new Promise<void>((enter) => this.#line.push(enter));
    } else {
      this.#running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.#line.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}
