/** Who speaks: a device or a ticket with all of its connections, or a connection of its own. */
export type Speaker = string | object;

/**
 * Messages wait for their speaker's turn: each says a few in a turn of the event loop, however many have come and on
 * however many connections. Whoever says one thing after the other is heard at once.
 */
export class SpeakingTurns {
  readonly #inATurn: number;
  readonly #mostWaiting: number;
  readonly #waiting = new Map<Speaker, (() => void)[]>();
  /** How many each has said in this turn. */
  readonly #said = new Map<Speaker, number>();

  /** Both of one speaker. */
  constructor({
    inATurn,
    mostWaiting,
  }: {
    readonly inATurn: number;
    readonly mostWaiting: number;
  }) {
    this.#inATurn = inATurn;
    this.#mostWaiting = mostWaiting;
  }

  /** Hears it in this turn or a later one; false: too much of this speaker's waits, and it never will be. */
  take(speaker: Speaker, hear: () => void): boolean {
    const waiting = this.#waiting.get(speaker);
    if (waiting === undefined && this.#mayGoOn(speaker)) {
      this.#hear(speaker, hear);
      return true;
    }
    if (waiting === undefined) this.#waiting.set(speaker, [hear]);
    else if (waiting.length < this.#mostWaiting) waiting.push(hear);
    else return false;
    return true;
  }

  #mayGoOn(speaker: Speaker): boolean {
    return (this.#said.get(speaker) ?? 0) < this.#inATurn;
  }

  #hear(speaker: Speaker, hear: () => void): void {
    if (this.#said.size === 0) setImmediate(() => this.#next());
    this.#said.set(speaker, (this.#said.get(speaker) ?? 0) + 1);
    hear();
  }

  #next(): void {
    this.#said.clear();
    for (const [speaker, waiting] of this.#waiting) {
      for (const hear of waiting.splice(0, this.#inATurn)) this.#hear(speaker, hear);
      if (waiting.length === 0) this.#waiting.delete(speaker);
    }
  }
}
