import { useCallback } from "react";
import type { PlannerView } from "../../shared/protocol/planner-view.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import { useCounter } from "../session/counter-context.ts";
import { useLiveView, type LiveView } from "../session/use-live-view.ts";
import { daysIn, firstShown } from "./calendar.ts";
import type { PlannerPlace } from "./planner-context.ts";

/** Some days of a queue. */
export function usePlannerView(
  counter: string,
  { queue, date, range }: PlannerPlace,
): LiveView<PlannerView> {
  const [from, days] = [firstShown(date, range), daysIn[range]];
  const { connection } = useCounter();
  const open = useCallback(() => {
    const handshake = { protocol: protocolVersion, audience: "planner", counter } as const;
    return connection.beside({ ...handshake, queue, from, days });
  }, [connection, counter, queue, from, days]);
  return useLiveView(open);
}
