import { useMemo, useSyncExternalStore } from "react";
import type { CaseNumber } from "../../shared/domain/cases/office-case.ts";
import type { CaseView } from "../../shared/protocol/case-views.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import type { Connection } from "../../shared/ui/connection.ts";
import { useCounter, type CounterConnection } from "../session/counter-context.ts";

/** The live view of a case, over a connection that is open while it is shown; null while it is on its way. */
export function useCaseView(counter: string, number: CaseNumber): CaseView | null {
  const { connection } = useCounter();
  const watch = useMemo(
    () => watchCase(connection, counter, number),
    [connection, counter, number],
  );
  return useSyncExternalStore(watch.subscribe, watch.current);
}

function watchCase(desk: Pick<CounterConnection, "beside">, counter: string, number: CaseNumber) {
  let connection: Connection<CaseView, never> | null = null;
  let watching = 0;
  return {
    subscribe(listener: () => void) {
      const handshake = { protocol: protocolVersion, audience: "case" } as const;
      connection ??= desk.beside({ ...handshake, counter, case: number });
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
    current: () => connection?.current().view ?? null,
  };
}
