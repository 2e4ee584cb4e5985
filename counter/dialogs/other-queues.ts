import type { CounterView } from "../../shared/protocol/views.ts";

/** Where the visit at the desk could go: this counter's other queues first, then the rest; never its own. */
export function otherQueues(
  view: Pick<CounterView, "counter" | "current" | "queues">,
): readonly string[] {
  const own = view.counter.queues;
  const rest = Object.keys(view.queues).filter((key) => !own.includes(key));
  return [...own, ...rest].filter((key) => key !== view.current?.queue);
}

/** Where an emergency that is none may go (rule E2). */
export function ordinaryQueues(
  view: Pick<CounterView, "counter" | "current" | "queues">,
): readonly string[] {
  return otherQueues(view).filter((key) => view.queues[key]?.emergency === false);
}
