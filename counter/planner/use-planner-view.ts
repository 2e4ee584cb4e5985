import { useMemo, useSyncExternalStore } from "react";
import type { PlannerView } from "../../shared/protocol/planner-view.ts";
import { useCounter } from "../session/counter-context.ts";
import { daysIn, firstShown } from "./calendar.ts";
import type { PlannerPlace } from "./planner-context.ts";
import { watchPlanner } from "./watch-planner.ts";

/** The live view of what is to be seen; null while it is on its way. */
export function usePlannerView(
  counter: string,
  { queue, date, range }: PlannerPlace,
): { readonly view: PlannerView | null; readonly refused: boolean } {
  const [from, days] = [firstShown(date, range), daysIn[range]];
  const { connection } = useCounter();
  const watch = useMemo(
    () => watchPlanner(connection, counter, queue, from, days),
    [connection, counter, queue, from, days],
  );
  const state = useSyncExternalStore(watch.subscribe, watch.current);
  return { view: state?.view ?? null, refused: (state?.refused ?? null) !== null };
}
