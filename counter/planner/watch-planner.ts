import type { PlannerView } from "../../shared/protocol/planner-view.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import type { Connection, ConnectionState } from "../../shared/ui/connection.ts";
import type { CounterConnection } from "../session/counter-context.ts";

export interface PlannerWatch {
  subscribe(listener: () => void): () => void;
  /** Null while nobody watches. */
  current(): ConnectionState<PlannerView> | null;
}

/** Some days of a queue over a connection of its own, which is open as long as somebody watches. */
export function watchPlanner(
  desk: Pick<CounterConnection, "beside">,
  counter: string,
  queue: string,
  from: string,
  days: number,
): PlannerWatch {
  let connection: Connection<PlannerView, never> | null = null;
  let watching = 0;
  return {
    subscribe(listener) {
      const handshake = { protocol: protocolVersion, audience: "planner", counter } as const;
      connection ??= desk.beside({ ...handshake, queue, from, days });
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
