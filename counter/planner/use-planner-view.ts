import { useEffect, useState, useSyncExternalStore } from "react";
import type { PlannerView } from "../../shared/protocol/planner-view.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import { connect, type Connection } from "../../shared/ui/connection.ts";
import { daysIn, firstShown } from "./calendar.ts";
import type { PlannerPlace } from "./planner-context.ts";

type PlannerConnection = Connection<PlannerView, never>;

const deaf = () => () => {};

/** The live view of what is to be seen, over a connection of its own; null while it is on its way. */
export function usePlannerView(
  counter: string,
  { queue, date, range }: PlannerPlace,
): { readonly view: PlannerView | null; readonly refused: boolean } {
  const [from, days] = [firstShown(date, range), daysIn[range]];
  const [connection, setConnection] = useState<PlannerConnection | null>(null);
  useEffect(() => {
    const handshake = { protocol: protocolVersion, audience: "planner", counter } as const;
    const opened = connect({ ...handshake, queue, from, days });
    setConnection(opened);
    return () => opened.close();
  }, [counter, queue, from, days]);
  const state = useSyncExternalStore(connection?.subscribe ?? deaf, () => connection?.current());
  const view = state?.view ?? null;
  const fits = view?.queue === queue && Object.keys(view.days).length === days && from in view.days;
  return { view: fits ? view : null, refused: !fits && (state?.refused ?? null) !== null };
}
