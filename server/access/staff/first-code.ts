import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import { pairingAlphabet } from "../../../shared/protocol/pairing.ts";
import type { AccessStore } from "../ports.ts";

/**
 * The code that makes somebody the first administrator (rule X3): shown on the server's own screen only. Another at each
 * start, for as long as there is no administrator, so that a lost one is no trouble and an old one in a log is worth
 * nothing.
 */
export class FirstCode {
  readonly #store: Pick<AccessStore, "accounts">;
  readonly #code: string;

  constructor(store: Pick<AccessStore, "accounts">) {
    this.#store = store;
    this.#code = Array.from({ length: 4 }, group).join("-");
  }

  /** 80 random bits in four groups; null once there is an administrator. */
  get code(): string | null {
    return this.isNeeded ? this.#code : null;
  }

  get isNeeded(): boolean {
    return !this.#store
      .accounts()
      .some(({ roles, blocked }) => roles.includes("administrator") && !blocked);
  }

  /** Whether this is the code, as somebody typed it, and it is still good. */
  matches(typed: string): boolean {
    return this.isNeeded && timingSafeEqual(digest(typed), digest(this.#code));
  }
}

function group(): string {
  const { length } = pairingAlphabet;
  return Array.from({ length: 4 }, () => pairingAlphabet[randomInt(length)]).join("");
}

function digest(code: string): Buffer {
  return createHash("sha256")
    .update(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ""))
    .digest();
}
