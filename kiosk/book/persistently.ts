/** How often something is tried, and how long the pauses between are: milliseconds, each as long as its place says. */
export interface Patience {
  readonly pauses: readonly number[];
}

/** About a quarter of a minute, which covers a lift, a tunnel's end or a server that starts again. */
const usual: Patience = { pauses: [500, 1_000, 2_000, 4_000, 8_000] };

/** Tries until it does not reject; `otherwise` when patience is at its end. Rejects only when aborted. */
export async function persistently<T>(
  attempt: () => Promise<T>,
  otherwise: T,
  signal: AbortSignal | undefined,
  { pauses }: Patience = usual,
): Promise<T> {
  for (const pause of [...pauses, null]) {
    try {
      return await attempt();
    } catch (error) {
      signal?.throwIfAborted();
      console.warn("the server was not reached", error);
    }
    if (pause !== null) await passed(pause, signal);
  }
  return otherwise;
}

/** Resolves after so many milliseconds, or when a network is back. */
async function passed(pause: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      globalThis.removeEventListener("online", done);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, pause);
    globalThis.addEventListener("online", done);
    signal?.addEventListener("abort", done);
  });
  signal?.throwIfAborted();
}
