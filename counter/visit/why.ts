import { isOverdue } from "../../shared/domain/calling.ts";
import type { CounterView } from "../../shared/protocol/views.ts";

type Choice = NonNullable<CounterView["current"]>["choice"];

/** Rule C1's ratio in whole percent. */
export function percentOfTarget(waited: number, targetWait: number): number {
  return Math.round((100 * waited) / targetWait);
}

/** Why this visit is at the counter (rules C1 to C3, C5), ready to be put into words. */
export type Why =
  | { readonly kind: "chosen" }
  /** Rule C2: nobody was due, so an appointment was called before its time. */
  | { readonly kind: "early"; readonly before: number }
  | {
      readonly kind: "policy";
      /** Milliseconds. */
      readonly waited: number;
      readonly targetWait: number;
      readonly percent: number;
      readonly runnerUp: { readonly number: string; readonly percent: number } | null;
      /** Both stood at the same percentage: rule C3 decided. */
      readonly tie: boolean;
      /** Both were overdue: age decided, not the ratio. */
      readonly overdue: boolean;
    };

/** Turns the recorded choice into the parts of a plain sentence. */
export function whyChosen(choice: Choice): Why {
  if (choice.kind === "chosen") return { kind: "chosen" };
  const { waited, targetWait, runnerUp } = choice;
  if (waited < 0) return { kind: "early", before: -waited };
  const percent = percentOfTarget(waited, targetWait);
  if (runnerUp === null || runnerUp.waited < 0) {
    return {
      kind: "policy",
      waited,
      targetWait,
      percent,
      runnerUp: null,
      tie: false,
      overdue: false,
    };
  }
  const other = percentOfTarget(runnerUp.waited, runnerUp.targetWait);
  return {
    kind: "policy",
    waited,
    targetWait,
    percent,
    runnerUp: { number: runnerUp.number, percent: other },
    tie: waited * runnerUp.targetWait === runnerUp.waited * targetWait,
    overdue: isOverdue(choice) && isOverdue(runnerUp),
  };
}
