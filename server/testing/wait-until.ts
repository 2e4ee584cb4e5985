import { setTimeout as pause } from "node:timers/promises";

/** How long a test waits for what must happen, in milliseconds; generous, as the machine may be small and busy. */
export const patience = 30_000;

const pollEvery = 5;

/**
 * Asks until the answer is neither null, undefined nor false, and gives it; rejects with `what` when that takes
 * longer than `within` milliseconds. For conditions that no event announces.
 */
export async function waitUntil<T>(
  what: string,
  condition: () => T | Promise<T>,
  within = patience,
): Promise<Exclude<T, null | undefined | false>> {
  const until = performance.now() + within;
  for (;;) {
    const answer = await condition();
    if (isThere(answer)) return answer;
    if (performance.now() > until) throw new Error(`not within ${within} ms: ${what}`);
    await pause(pollEvery);
  }
}

/** The promise's value, or a rejection with `what` after `within` milliseconds. */
export async function within<T>(what: string, promise: Promise<T>, limit = patience): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`not within ${limit} ms: ${what}`)), limit);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function isThere<T>(answer: T): answer is Exclude<T, null | undefined | false> {
  return answer !== null && answer !== undefined && answer !== false;
}
