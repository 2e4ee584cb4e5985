const longest = 60_000;

/**
 * How long a refused connection waits before it asks again, in milliseconds: twice as long each time, up to a
 * minute. A hall of phones that still show yesterday's tickets must not knock every few seconds for ever.
 */
export function retryPause(first: number, refusals: number): number {
  return Math.min(first * 2 ** refusals, Math.max(first, longest));
}
