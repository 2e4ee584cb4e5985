import type { CounterView } from "../../shared/protocol/views.ts";
import { dateAt } from "./calendar.ts";
import type { PlannerPlace } from "./planner-context.ts";

/** Today, in the counter's first queue that takes bookings; without one, in any that does. */
export function firstPlace(
  { counter, queues, office }: Pick<CounterView, "counter" | "queues" | "office">,
  now: number,
): PlannerPlace {
  const takes = (key: string) => queues[key]?.takesBookings ?? false;
  const queue =
    counter.queues.find(takes) ??
    Object.keys(queues).find(takes) ??
    counter.queues[0] ??
    Object.keys(queues)[0] ??
    "";
  return { queue, date: dateAt(now, office.zone), range: "day" };
}
