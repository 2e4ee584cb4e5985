/** Ends the line and cuts, so that nobody gets the half slip of the one before, with its secret, on their own. */
const cut = Buffer.from([0x0a, 0x1d, 0x56, 66, 0]);

/** Remembers whether half a slip may hang out of a printer. */
export class LooseEnd {
  #hangs: boolean;

  constructor(hangs: boolean) {
    this.#hangs = hangs;
  }

  /** The bytes of a slip, after those that cut what may hang there. */
  before(slip: Uint8Array): Uint8Array {
    return this.#hangs ? Buffer.concat([cut, slip]) : slip;
  }

  left(): void {
    this.#hangs = true;
  }

  gone(): void {
    this.#hangs = false;
  }
}
