import { useCallback } from "react";
import type { CaseView, WorklistView } from "../../shared/protocol/case-views.ts";
import type { WorklistFilter } from "../../shared/protocol/handshake.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import { useCounter } from "../session/counter-context.ts";
import { useLiveView, type LiveView } from "../session/use-live-view.ts";

/** A stretch of a team's worklist with the post. */
export function useWorklistView(
  counter: string,
  team: string,
  from: number,
  { status, assignee, waiting }: WorklistFilter,
): LiveView<WorklistView> {
  const { connection } = useCounter();
  const open = useCallback(() => {
    const only = {
      ...(status !== undefined && { status }),
      ...(assignee !== undefined && { assignee }),
      ...(waiting !== undefined && { waiting }),
    };
    const handshake = { protocol: protocolVersion, audience: "worklist" } as const;
    return connection.beside({ ...handshake, counter, team, from, only });
  }, [assignee, connection, counter, from, status, team, waiting]);
  return useLiveView(open);
}

/** One case, whatever its team. */
export function useCase(counter: string, number: string): LiveView<CaseView> {
  const { connection } = useCounter();
  const open = useCallback(() => {
    const handshake = { protocol: protocolVersion, audience: "case" } as const;
    return connection.beside({ ...handshake, counter, case: number });
  }, [connection, counter, number]);
  return useLiveView(open);
}
