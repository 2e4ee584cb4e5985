import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { availableParallelism } from "node:os";
import { FewAtOnce } from "./few-at-once.ts";
import { readPhc, writePhc, type Argon2Hash } from "./phc.ts";

/**
 * argon2id as OWASP's Password Storage Cheat Sheet asks for at least: 19 MiB, two passes, one lane. Some 60 ms on a
 * small server.
 */
export const hashing = { memory: 19_456, passes: 2, parallelism: 1 } as const;

type Work = Pick<Argon2Hash, "memory" | "passes" | "parallelism">;

/** One core is left to everybody who is signed in already. */
const atOnce = Math.max(1, Math.min(2, availableParallelism() - 1));

/** Passwords and PINs: hashed with argon2id, at most two at once, so that sign-ins never take the machine. */
export class Secrets {
  readonly #work: Work;
  readonly #hashers = new FewAtOnce(atOnce, 40);

  /** Tests ask for less work. */
  constructor(work: Work = hashing) {
    this.#work = work;
  }

  /** Whether the next secret would be turned away: too many are being checked. */
  get isBusy(): boolean {
    return this.#hashers.isFull;
  }

  /** A PHC string to keep. Rejects with `TooManyWaiting`. */
  async hash(secret: string): Promise<string> {
    const salt = randomBytes(16);
    const hash = await this.#hashers.run(() => argon2id(secret, { ...this.#work, salt }, 32));
    return writePhc({ ...this.#work, salt, hash });
  }

  /**
   * Whether this secret made the string. Null or a string of another kind is never right and takes as long, so that time
   * tells nobody which user names exist. Rejects with `TooManyWaiting`.
   */
  async verify(secret: string, kept: string | null): Promise<boolean> {
    const known = kept === null ? null : readPhc(kept);
    const { hash, ...given } = known ?? { ...this.#work, salt: nobody, hash: nobody };
    const made = await this.#hashers.run(() => argon2id(secret, given, hash.length));
    return timingSafeEqual(made, hash) && known !== null;
  }
}

const nobody = Buffer.alloc(32);

/** RFC 9106. Typed text in one normal form, since keyboards differ in how they write an ü. */
function argon2id(
  secret: string,
  { memory, passes, parallelism, salt }: Omit<Argon2Hash, "hash">,
  tagLength: number,
) {
  const message = secret.normalize("NFKC");
  const parameters = { message, nonce: salt, memory, passes, parallelism, tagLength };
  return new Promise<Buffer>((resolve, reject) => {
    argon2("argon2id", parameters, (error, hash) => {
      if (error === null) resolve(hash);
      else reject(error);
    });
  });
}
