import { useMemo, useSyncExternalStore } from "react";
import type { ConnectFault } from "../../shared/protocol/answers.ts";
import type { Connection, ConnectionState } from "../../shared/ui/connection.ts";

/** What is seen over a connection of its own; a null view is still on its way. */
export interface LiveView<V> {
  readonly view: V | null;
  readonly refused: ConnectFault | null;
}

/**
 * Sees what a connection shows that is open as long as this is on the screen. `open` opens it anew whenever it is
 * another function, so callers keep it with `useCallback`.
 */
export function useLiveView<V>(open: () => Connection<V, never>): LiveView<V> {
  const { subscribe, current } = useMemo(() => whileWatched(open), [open]);
  const state = useSyncExternalStore(subscribe, current);
  return { view: state?.view ?? null, refused: state?.refused ?? null };
}

export interface Watch<V> {
  /** Opens the connection for the first listener; the answer ends it, and the last one's closes. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Null while nobody watches. */
  readonly current: () => ConnectionState<V> | null;
}

/** A connection that is open as long as somebody watches. */
export function whileWatched<V>(open: () => Connection<V, never>): Watch<V> {
  let connection: Connection<V, never> | null = null;
  let watching = 0;
  return {
    subscribe(listener) {
      connection ??= open();
      const stop = connection.subscribe(listener);
      watching += 1;
      return () => {
        stop();
        watching -= 1;
        if (watching > 0) return;
        connection?.close();
        connection = null;
      };
    },
    current: () => connection?.current() ?? null,
  };
}
