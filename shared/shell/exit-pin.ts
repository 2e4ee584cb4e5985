import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { ExitAnswer } from "./channels.ts";

/** OWASP's parameters for scrypt (2^15, 8, 3): a PIN is short, and its hash lies in a file. */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const length = 32;

/** `scrypt$SALT$HASH`, base64url; made by `npm run exit-pin`. */
export const exitPinHash = z.string().regex(/^scrypt\$[A-Za-z0-9_-]{22}\$[A-Za-z0-9_-]{43}$/);

/** Hashes a new PIN for the kiosk's configuration. */
export async function hashExitPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(pin, salt);
  return ["scrypt", salt.toString("base64url"), hash.toString("base64url")].join("$");
}

const freeTries = 3;
const firstWait = 30_000;
const longestWait = 15 * 60_000;

/** Who knows the PIN may leave the kiosk. After three wrong tries each next one waits, twice as long each time. */
export class ExitLock {
  readonly #hash: string | null;
  readonly #now: () => number;
  #wrong = 0;
  #closedUntil = 0;

  /** `hash` null: nobody leaves by PIN. `now` in milliseconds of a clock that never runs back. */
  constructor(hash: string | null, now: () => number) {
    this.#hash = hash;
    this.#now = now;
  }

  async ask(pin: string): Promise<ExitAnswer> {
    const wait = this.#closedUntil - this.#now();
    if (wait > 0) return { answer: "late", seconds: Math.ceil(wait / 1_000) };
    // Counted before it is checked, so that tries at the same time do not all go first.
    this.#wrong += 1;
    if (this.#wrong >= freeTries)
      this.#closedUntil =
        this.#now() + Math.min(firstWait * 2 ** (this.#wrong - freeTries), longestWait);
    if (this.#hash === null || !(await matches(pin, this.#hash))) return { answer: "wrong" };
    this.#wrong = 0;
    this.#closedUntil = 0;
    return { answer: "bye" };
  }
}

async function matches(pin: string, kept: string): Promise<boolean> {
  const [, salt = "", hash = ""] = kept.split("$");
  const derived = await derive(pin, Buffer.from(salt, "base64url"));
  return timingSafeEqual(derived, Buffer.from(hash, "base64url"));
}

function derive(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, length, cost, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
