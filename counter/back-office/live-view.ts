import { useMemo, useSyncExternalStore } from "react";
import type { ConnectFault } from "../../shared/protocol/answers.ts";
import type { CaseView, WorklistView } from "../../shared/protocol/case-views.ts";
import type { WorklistFilter } from "../../shared/protocol/handshake.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import type { Connection, ConnectionState } from "../../shared/ui/connection.ts";
import { useCounter } from "../session/counter-context.ts";

/** What is seen over a connection of its own; null while it is on its way. */
export interface LiveView<V> {
  readonly view: V | null;
  readonly refused: ConnectFault | null;
}

/** A stretch of a team's worklist with the post. */
export function useWorklistView(
  counter: string,
  team: string,
  from: number,
  { status, assignee, waiting }: WorklistFilter,
): LiveView<WorklistView> {
  const { connection } = useCounter();
  const watch = useMemo(() => {
    const only = {
      ...(status !== undefined && { status }),
      ...(assignee !== undefined && { assignee }),
      ...(waiting !== undefined && { waiting }),
    };
    const shake = { protocol: protocolVersion, audience: "worklist" } as const;
    return watchView(() => connection.beside({ ...shake, counter, team, from, only }));
  }, [assignee, connection, counter, from, status, team, waiting]);
  return useLiveView(watch);
}

/** One case, whatever its team. */
export function useCase(counter: string, number: string): LiveView<CaseView> {
  const { connection } = useCounter();
  const watch = useMemo(() => {
    const shake = { protocol: protocolVersion, audience: "case" } as const;
    return watchView(() => connection.beside({ ...shake, counter, case: number }));
  }, [connection, counter, number]);
  return useLiveView(watch);
}

interface Watch<V> {
  readonly subscribe: (listener: () => void) => () => void;
  /** Null while nobody watches. */
  readonly current: () => ConnectionState<V> | null;
}

/** A connection that is open as long as somebody watches. */
function watchView<V>(open: () => Connection<V, never>): Watch<V> {
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

function useLiveView<V>({ subscribe, current }: Watch<V>): LiveView<V> {
  const state = useSyncExternalStore(subscribe, current);
  return { view: state?.view ?? null, refused: state?.refused ?? null };
}
