/** How often something is tried, and how long the pauses between are: milliseconds, each as long as its place says. */
export interface Patience {
  readonly pauses: readonly number[];
  /** Calls back when it may be worth trying at once, as when a network is back; the answer ends it. */
  readonly woken?: (listener: () => void) => () => void;
}

/** About a quarter of a minute, which covers a lift, a tunnel's end or a server that starts again. */
export const usualPauses = [500, 1_000, 2_000, 4_000, 8_000] as const;

/** Tries until it does not reject; `otherwise` when patience is at its end. Rejects only when aborted. */
export async function persistently<T>(
  attempt: () => Promise<T>,
  otherwise: T,
  signal: AbortSignal | undefined,
  { pauses, woken = never }: Patience,
): Promise<T> {
  for (const pause of [...pauses, null]) {
    try {
      return await attempt();
    } catch (error) {
      signal?.throwIfAborted();
      console.warn("the server was not reached", error);
    }
    if (pause !== null) await passed(pause, woken, signal);
  }
  return otherwise;
}

const never = () => () => undefined;

/** Resolves after so many milliseconds, or when it is woken. */
async function passed(
  pause: number,
  woken: NonNullable<Patience["woken"]>,
  signal: AbortSignal | undefined,
): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      unsubscribe();
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, pause);
    const unsubscribe = woken(done);
    signal?.addEventListener("abort", done);
  });
  signal?.throwIfAborted();
}
