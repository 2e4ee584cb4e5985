import { minute, second, type Duration, type Instant } from "../../shared/domain/instant.ts";

/** How long a mail waits for its paper before it goes without. */
const patience: Duration = 3 * minute;

/** A paper takes a second when nothing is wrong. */
const shortest: Duration = 2 * second;

/**
 * When to look again for a paper that is being made; null when the mail has waited long enough. Each wait doubles the
 * time since it was queued, so that few attempts are counted.
 */
export function nextLook(queuedAt: Instant, now: Instant): Instant | null {
  const waited = Math.max(0, now - queuedAt);
  return waited >= patience ? null : now + Math.max(shortest, waited);
}
