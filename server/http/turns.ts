/**
 * Requests wait for their turn: one in each turn of the event loop, and connections one after the other, so that
 * whoever sends a thousand at once keeps neither other connections nor the office's sockets waiting.
 */
export class Turns {
  readonly #mostWaiting: number;
  /** By connection, in the order they come next. */
  readonly #waiting = new Map<object, (() => void)[]>();
  #count = 0;
  /** One has had this turn already. */
  #taken = false;

  constructor(mostWaiting: number) {
    this.#mostWaiting = mostWaiting;
  }

  /** Runs `work` in this turn or a later one; false: too many wait, and it never will be. */
  take(connection: object, work: () => void): boolean {
    if (!this.#taken) {
      this.#begin(work);
      return true;
    }
    if (this.#count >= this.#mostWaiting) return false;
    const waiting = this.#waiting.get(connection);
    if (waiting === undefined) this.#waiting.set(connection, [work]);
    else waiting.push(work);
    this.#count += 1;
    return true;
  }

  /** The connection is gone, and nobody would hear its answers. */
  forget(connection: object): void {
    this.#count -= this.#waiting.get(connection)?.length ?? 0;
    this.#waiting.delete(connection);
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
