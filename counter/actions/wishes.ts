import type { CounterWish } from "../../shared/protocol/commands.ts";
import type { Action } from "./availability.ts";

/** Actions that need to know more first. */
export type AskingAction = Extract<Action, "park" | "transfer" | "handOver">;

/** What an action asks of the server, or that it needs a dialog first. */
export function wishOf(action: Exclude<Action, AskingAction>): CounterWish {
  switch (action) {
    case "next":
      return { type: "CallNext" };
    case "recall":
      return { type: "Recall" };
    case "start":
      return { type: "StartService" };
    case "finish":
      return { type: "Finish", outcome: "done" };
    case "finishAdvised":
      return { type: "Finish", outcome: "advised" };
    case "finishIncomplete":
      return { type: "Finish", outcome: "incomplete" };
    case "finishLeft":
      return { type: "Finish", outcome: "left" };
    case "missed":
      return { type: "MarkMissed" };
    case "putBack":
      return { type: "ReturnToQueue" };
    case "undo":
      return { type: "Undo" };
  }
}

/** Whether an action opens a dialog. */
export function asksFirst(action: Action): action is AskingAction {
  return action === "park" || action === "transfer" || action === "handOver";
}
