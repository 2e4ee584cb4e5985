interface Line {
  subscribe(listener: () => void): () => void;
  current(): { readonly online: boolean };
}

/**
 * Aborts once the line has been down for so many milliseconds in one piece and `worth` says so; it is asked again with
 * every change of the line. Whoever waits must `forget` in the end.
 */
export function whenLost(
  line: Line,
  after: number,
  worth: () => boolean,
): { readonly signal: AbortSignal; forget(): void } {
  const lost = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (line.current().online) {
      clearTimeout(timer);
      timer = undefined;
      return;
    }
    timer ??= setTimeout(() => {
      timer = undefined;
      if (worth()) lost.abort();
    }, after);
  };
  const unsubscribe = line.subscribe(look);
  look();
  return {
    signal: lost.signal,
    forget() {
      unsubscribe();
      clearTimeout(timer);
    },
  };
}
