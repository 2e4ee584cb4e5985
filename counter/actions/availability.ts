import type { CounterView } from "../../shared/protocol/views.ts";

/** Everything staff can do with the visit at the desk; the same words name keys and buttons. */
export const actions = [
  "next",
  "recall",
  "start",
  "finish",
  "finishAdvised",
  "finishIncomplete",
  "finishLeft",
  "park",
  "transfer",
  "handOver",
  "missed",
  "putBack",
  "undo",
] as const;
export type Action = (typeof actions)[number];

/** Why an action is not possible now, in a form the screen can put into words. */
export type Hindrance =
  | { readonly kind: "noDuty" }
  | { readonly kind: "occupied" }
  | { readonly kind: "nobodyWaiting" }
  | { readonly kind: "noVisit" }
  | { readonly kind: "notCalled" }
  | { readonly kind: "notServing" }
  | { readonly kind: "recallSoon"; readonly seconds: number }
  | { readonly kind: "moreCalls"; readonly calls: number; readonly needed: number }
  | { readonly kind: "nothingToUndo" };

type Desk = Pick<CounterView, "counter" | "current" | "waiting" | "undo" | "limits">;

const secondsUntil = (instant: number, now: number): number => Math.ceil((instant - now) / 1000);

/** Seconds left in which the last action can be undone (rule C9); 0 when none can. */
export function undoSeconds(desk: Pick<Desk, "undo">, now: number): number {
  return desk.undo === null ? 0 : Math.max(0, secondsUntil(desk.undo.until, now));
}

/**
 * What stands in the way of an action, or null when it can be done. The server decides in the end (rules C6 to C10);
 * this only saves staff a refusal. `now` is the server's time in milliseconds.
 */
export function hindrance(action: Action, desk: Desk, now: number): Hindrance | null {
  const { current } = desk;
  if (desk.counter.staff === null) return { kind: "noDuty" };
  if (action === "undo") return undoSeconds(desk, now) > 0 ? null : { kind: "nothingToUndo" };
  if (action === "next") {
    if (current !== null) return { kind: "occupied" };
    return Object.keys(desk.waiting).length > 0 ? null : { kind: "nobodyWaiting" };
  }
  if (current === null) return { kind: "noVisit" };
  switch (action) {
    case "start":
      return current.status === "called" ? null : { kind: "notCalled" };
    case "recall": {
      if (current.status !== "called") return { kind: "notCalled" };
      // Right after a call this screen's clock may still be a tick behind the server's.
      const seconds = Math.min(
        secondsUntil(current.lastCall + desk.limits.recallAfter, now),
        Math.ceil(desk.limits.recallAfter / 1000),
      );
      return seconds > 0 ? { kind: "recallSoon", seconds } : null;
    }
    case "missed": {
      if (current.status !== "called") return { kind: "notCalled" };
      const needed = desk.limits.callsBeforeMissed;
      return current.calls < needed ? { kind: "moreCalls", calls: current.calls, needed } : null;
    }
    case "finish":
    case "finishAdvised":
    case "finishIncomplete":
    case "handOver":
      return current.status === "serving" ? null : { kind: "notServing" };
    case "finishLeft":
    case "park":
    case "transfer":
    case "putBack":
      return null;
  }
}

/** The one thing to do next: free → next; called → start; serving → finish. */
export function nextBestAction(desk: Pick<Desk, "current">): "next" | "start" | "finish" {
  if (desk.current === null) return "next";
  return desk.current.status === "called" ? "start" : "finish";
}
