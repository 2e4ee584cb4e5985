/**
 * Requests wait for their turn: one in each turn of the event loop, and connections one after the other, so that
 * whoever sends a thousand at once keeps neither other connections nor the office's sockets waiting.
 */
export class Turns {
  readonly #mostWaiting: number;
  readonly #mostOfOne: number;
  /** By connection, in the order they come next. */
  readonly #waiting = new Map<object, (() => void)[]>();
  #count = 0;
  /** One has had this turn already. */
  #taken = false;

  /** `mostWaiting` of all connections together, unless there are more connections; `mostOfOne` of each. */
  constructor(mostWaiting: number, mostOfOne: number) {
    this.#mostWaiting = mostWaiting;
    this.#mostOfOne = mostOfOne;
  }

  /**
   * Runs `work` in this turn or a later one. False: too many wait, some of them of this very connection, and it never
   * will be; whoever asks one thing after the other is never sent away.
   */
  take(connection: object, work: () => void): boolean {
    if (!this.#taken) {
      this.#begin(work);
      return true;
    }
    const waiting = this.#waiting.get(connection);
    if (waiting === undefined) this.#waiting.set(connection, [work]);
    else if (this.#isTooMuch(waiting.length)) return false;
    else waiting.push(work);
    this.#count += 1;
    return true;
  }

  /** The connection is gone, and nobody would hear its answers. */
  forget(connection: object): void {
    this.#count -= this.#waiting.get(connection)?.length ?? 0;
    this.#waiting.delete(connection);
  }

  #isTooMuch(own: number): boolean {
    return own >= this.#mostOfOne || this.#count >= this.#mostWaiting;
  }

  #begin(work: () => void): void {
    this.#taken = true;
    setImmediate(() => this.#next());
    work();
  }

  #next(): void {
    const [first] = this.#waiting;
    const [connection, waiting] = first ?? [];
    const work = waiting?.shift();
    if (connection === undefined || waiting === undefined || work === undefined) {
      this.#taken = false;
      return;
    }
    // It goes to the end of the line.
    this.#waiting.delete(connection);
    if (waiting.length > 0) this.#waiting.set(connection, waiting);
    this.#count -= 1;
    this.#begin(work);
  }
}
