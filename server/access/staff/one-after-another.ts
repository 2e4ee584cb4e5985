/** Runs work in the order it is asked for, each when the one before has ended. */
export class OneAfterAnother {
  #last: Promise<unknown> = Promise.resolve();

  /** What the work gives; rejects as the work does. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    // Whoever asked learns of a failure; the next one does not care.
    this.#last = done.catch(() => {});
    return done;
  }
}
