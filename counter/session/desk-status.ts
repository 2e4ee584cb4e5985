import type { CounterView } from "../../shared/protocol/views.ts";
import type { DeskStatus } from "./shell-desk.ts";

type Desk = Pick<CounterView, "counter" | "current" | "queues">;

/** What the mini bar shows of a counter: a number and how many wait, no name. */
export function deskStatusOf(view: Desk, listening: boolean): DeskStatus {
  const waiting = view.counter.queues.reduce(
    (sum, key) => sum + (view.queues[key]?.waiting ?? 0),
    0,
  );
  return {
    number: view.current?.number ?? null,
    waiting,
    canNext: listening && view.current === null && waiting > 0,
    canRecall: listening && view.current?.status === "called",
  };
}
