/** A connection at the transport, before anybody knows whose it is. */
interface Stranger {
  /** True: at once, whatever is still to be sent. */
  close(discard: boolean): void;
}

/**
 * Connections whose handshake is still to come: so many at most, and then whoever has waited longest gives way. Ours say
 * who they are within a moment; somebody who opens thousands and says nothing pushes out the own ones.
 */
export class WaitingRoom<T extends Stranger> {
  readonly #places: number;
  /** The one that came first comes first. */
  readonly #waiting = new Set<T>();

  constructor(places: number) {
    this.#places = places;
  }

  enter(stranger: T): void {
    this.#waiting.add(stranger);
    const [first] = this.#waiting;
    if (this.#waiting.size <= this.#places || first === undefined) return;
    this.#waiting.delete(first);
    first.close(true);
  }

  /** It was let in, or is gone. */
  leave(stranger: T): void {
    this.#waiting.delete(stranger);
  }
}
