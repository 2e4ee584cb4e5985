import { useEffect, useState, useSyncExternalStore } from "react";
import type { Connection, ConnectionState } from "./connection.ts";

/** The connection's state; renders again whenever it changes. */
export function useConnectionState<V, W>(connection: Connection<V, W>): ConnectionState<V> {
  return useSyncExternalStore(connection.subscribe, connection.current);
}

/** The server's time in milliseconds, renewed every so many milliseconds; right with a wrong device clock. */
export function useServerNow<V, W>(connection: Connection<V, W>, everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now + useConnectionState(connection).clockOffset;
}
