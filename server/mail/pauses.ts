import type { Duration, Instant } from "../../shared/domain/instant.ts";
import { day, hour, minute } from "../../shared/domain/instant.ts";

/** How long a mail is tried before it is given up (rule M3). */
export const triedFor: Duration = 2 * day;

/** While the server cannot be used at all, it is asked this often, with one mail and not with all of them. */
export const restFor: Duration = minute;

const longest = {
  /** The server does not take this mail yet; it will hardly change its mind within minutes. */
  mail: 6 * hour,
  /** The server is away: when it is back, no mail should wait long. */
  server: 15 * minute,
};

/** When a mail is tried again after `attempts` that failed: a minute later, then twice as long each time (rule M3). */
export function nextTry(now: Instant, attempts: number, trouble: keyof typeof longest): Instant {
  const doubled = minute * 2 ** Math.min(Math.max(attempts, 1) - 1, 20);
  return now + Math.min(doubled, longest[trouble]);
}
