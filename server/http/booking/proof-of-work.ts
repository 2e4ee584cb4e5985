import { randomBytes } from "node:crypto";
import { createChallenge, randomInt, verifySolution, type Challenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { minute, type Instant } from "../../../shared/domain/instant.ts";
import { readAs } from "../../../shared/protocol/read-as.ts";

/** How much work a challenge is. */
export interface Work {
  /** PBKDF2 iterations of one try; the server does one try for each challenge it gives. */
  readonly cost: number;
  /** At least and at most so many tries find the answer. */
  readonly tries: readonly [least: number, most: number];
}

/**
 * A million iterations of PBKDF2 with SHA-256 on average, one and a half at most. Measured: half a second on one core of
 * a small, busy virtual machine, in Node and in Chromium alike; a cheap phone with two workers should need about one.
 * Per challenge the server spends a five-hundredth of that, off its main thread; per proof, two keyed hashes.
 */
export const ordinaryWork: Work = { cost: 2_000, tries: [250, 750] };

/** How long a challenge may be answered. */
const challengeHolds = 10 * minute;
/** Spent proofs that are remembered; to fill it takes a hundred cores for as long as a challenge holds. */
const proofsKept = 100_000;

/**
 * Rule B10: challenges that cost a computer work and a person nothing (ALTCHA's proof of work, version 2, in its mode
 * with a known counter). Its keys are its own, so that a challenge of another start or server is worth nothing.
 */
export class ProofOfWork {
  readonly #now: () => Instant;
  readonly #work: Work;
  readonly #secrets = {
    hmacSignatureSecret: randomBytes(32).toString("hex"),
    hmacKeySignatureSecret: randomBytes(32).toString("hex"),
  };
  /** The command that each challenge's proof was spent on, until the challenge would have ended anyway. */
  readonly #spent = new Map<string, { readonly on: string; readonly ends: Instant }>();

  constructor(now: () => Instant, work: Work = ordinaryWork) {
    this.#now = now;
    this.#work = work;
  }

  /** A fresh challenge; `data.ends` says until when it can be answered. */
  challenge(): Promise<Challenge> {
    const { cost, tries } = this.#work;
    const [least, most] = tries;
    return createChallenge({
      algorithm: "PBKDF2/SHA-256",
      cost,
      counter: randomInt(most, least),
      data: { ends: this.#now() + challengeHolds },
      deriveKey,
      ...this.#secrets,
    });
  }

  /**
   * Whether a proof (base64 of the JSON of challenge and solution) is right, in time and not spent yet; it is then
   * spent on this command, which may come again with it (rule W1).
   */
  async spend(proof: string, command: string): Promise<boolean> {
    const read = readAs(payload, proof);
    if (!read.success) return false;
    const { challenge, solution } = read.data;
    const { nonce, data } = challenge.parameters;
    const { verified } = await verifySolution({
      challenge,
      solution,
      deriveKey,
      ...this.#secrets,
    });
    const now = this.#now();
    if (!verified || data.ends <= now) return false;
    // From here on nothing waits: of two that come at once, one finds it spent.
    this.#forget(now);
    const before = this.#spent.get(nonce);
    if (before !== undefined) return before.on === command;
    if (this.#spent.size >= proofsKept) return false;
    this.#spent.set(nonce, { on: command, ends: data.ends });
    return true;
  }

  #forget(now: Instant): void {
    for (const [nonce, { ends }] of this.#spent) {
      if (ends > now) return;
      this.#spent.delete(nonce);
    }
  }
}

const hex = z
  .string()
  .max(200)
  .regex(/^(?:[0-9a-f]{2})+$/);

/** What a solved challenge looks like; whether it is one of ours, its signature tells. */
const solved = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal("PBKDF2/SHA-256"),
      nonce: hex,
      salt: hex,
      cost: z.int().positive().max(100_000),
      keyLength: z.int().positive().max(64),
      keyPrefix: hex,
      keySignature: hex,
      data: z.strictObject({ ends: z.int() }),
    }),
    signature: hex,
  }),
  solution: z.object({ counter: z.int().min(0), derivedKey: hex }),
});

const payload = z
  .base64()
  .max(4_096)
  .transform((text, context) => {
    try {
      return JSON.parse(Buffer.from(text, "base64").toString("utf8"));
    } catch {
      context.addIssue("not JSON");
      return z.NEVER;
    }
  })
  .pipe(solved);
