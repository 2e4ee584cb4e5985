/** Who speaks: a device or a ticket with all of its connections, or a connection of its own. */
export type Speaker = string | object;

/**
 * Messages wait for their speaker's turn: each says one in a turn of the event loop, however many have come and on
 * however many connections. Whoever says one thing at a time is heard at once.
 */
export class SpeakingTurns {
  readonly #mostWaiting: number;
  readonly #waiting = new Map<Speaker, (() => void)[]>();
  /** Who has spoken in this turn. */
  readonly #spoke = new Set<Speaker>();

  /** `mostWaiting` of one speaker. */
  constructor(mostWaiting: number) {
    this.#mostWaiting = mostWaiting;
  }

  /** Hears it in this turn or a later one; false: too much of this speaker's waits, and it never will be. */
  take(speaker: Speaker, hear: () => void): boolean {
    if (!this.#spoke.has(speaker)) {
      this.#begin(speaker, hear);
      return true;
    }
    const waiting = this.#waiting.get(speaker);
    if (waiting === undefined) this.#waiting.set(speaker, [hear]);
    else if (waiting.length < this.#mostWaiting) waiting.push(hear);
    else return false;
    return true;
  }

  #begin(speaker: Speaker, hear: () => void): void {
    if (this.#spoke.size === 0) setImmediate(() => this.#next());
    this.#spoke.add(speaker);
    hear();
  }

  #next(): void {
    this.#spoke.clear();
    for (const [speaker, waiting] of this.#waiting) {
      const hear = waiting.shift();
      if (waiting.length === 0) this.#waiting.delete(speaker);
      if (hear !== undefined) this.#begin(speaker, hear);
    }
  }
}
