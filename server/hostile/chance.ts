import { seeded } from "../testing/random.ts";

/** What is drawn by lot, the same again for the same seed. */
export class Chance {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seeded(seed);
  }

  /** A whole number from 0 to `end`, exclusive. */
  below(end: number): number {
    return Math.floor(this.#next() * end);
  }

  /** True in this share of the cases. */
  is(share: number): boolean {
    return this.#next() < share;
  }

  /** One of them; throws when there is none. */
  pick<T>(choices: readonly T[]): T {
    const found = choices[this.below(choices.length)];
    if (found === undefined) throw new Error("nothing to choose from");
    return found;
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.below(256)));
  }

  /** So many characters of an alphabet. */
  text(length: number, alphabet = "abcdefghijklmnopqrstuvwxyz0123456789"): string {
    return Array.from({ length }, () => alphabet.charAt(this.below(alphabet.length))).join("");
  }

  uuid(): string {
    const hex = this.text(30, "0123456789abcdef");
    const parts = [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(12, 15)}`,
      `8${hex.slice(15, 18)}`,
    ];
    return [...parts, hex.slice(18, 30)].join("-");
  }
}
