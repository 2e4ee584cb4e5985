import { hour, minute, second, type Instant } from "../../../shared/domain/instant.ts";
import type { Account } from "../ports.ts";

/** Wrong tries since the last right one, and the last of them. */
export type Tries = Pick<Account, "failures" | "lastFailure">;

export const noTries: Tries = { failures: 0, lastFailure: null };

/** From here on the next try has to wait; from `locked` on for an hour, or until an administrator lets it in. */
const limits = { waits: 3, locked: 10, longest: 15 * minute } as const;

/**
 * Until when the next try has to wait (rule X3): after the n-th wrong one 2^n seconds, at most a quarter of an hour; from
 * the tenth on an hour. Null when it need not.
 */
export function waitsUntil({ failures, lastFailure }: Tries, now: Instant): Instant | null {
  if (lastFailure === null || failures < limits.waits) return null;
  const wait = failures >= limits.locked ? hour : Math.min(2 ** failures * second, limits.longest);
  const until = lastFailure + wait;
  return until > now ? until : null;
}

/** Whether this wrong try is the one that locks the account. */
export function locks({ failures }: Tries): boolean {
  return failures === limits.locked;
}

export function oneMore({ failures }: Tries, now: Instant): Tries {
  return { failures: failures + 1, lastFailure: now };
}
