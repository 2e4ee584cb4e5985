import { randomFillSync, randomInt } from "node:crypto";
import type { Chance } from "./office/clock.ts";

const secretBytes = 16;
const pooled = 256;

/** The system's cryptographic chance. Secrets are drawn from a pool, since each draw of its own costs as much as hundreds. */
export function systemChance(): Chance {
  const pool = Buffer.alloc(secretBytes * pooled);
  let used = pool.length;
  return {
    secret() {
      if (used === pool.length) {
        randomFillSync(pool);
        used = 0;
      }
      const bytes = pool.subarray(used, used + secretBytes);
      used += secretBytes;
      const secret = BigInt(`0x${bytes.toString("hex")}`)
        .toString()
        .padStart(39, "0");
      bytes.fill(0);
      return secret;
    },
    codeDigits: () => String(randomInt(0, 100_000_000_000)).padStart(11, "0"),
  };
}
