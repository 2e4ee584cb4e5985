import { notNeededReasons } from "../../shared/domain/cases/checklist.ts";
import { marked, states, type Mark } from "./hand-over-marks.ts";

/** What a key does in a row of the checklist. */
export type RowKey =
  | { readonly kind: "go"; readonly by: 1 | -1 }
  /** `on`: the row is done, the next one follows. */
  | { readonly kind: "mark"; readonly mark: Mark; readonly on: boolean }
  | { readonly kind: "all" };

/**
 * Arrows go from document to document; 1, 2 and 3 say what became of it, and while a reason is asked for the digits
 * choose that; A receives everything. Null: not a key of the checklist.
 */
export function rowKey(key: string, mark: Mark): RowKey | null {
  switch (key) {
    case "ArrowDown":
    case "Enter":
      return { kind: "go", by: 1 };
    case "ArrowUp":
      return { kind: "go", by: -1 };
    case "a":
    case "A":
      return { kind: "all" };
    case "0":
    case "Backspace":
    case "Delete":
      return { kind: "mark", mark: { state: "open" }, on: false };
    default:
      return /^[1-9]$/.test(key) ? digit(Number(key) - 1, mark) : null;
  }
}

function digit(place: number, mark: Mark): RowKey | null {
  if (mark.state === "not-needed" && mark.reason === null) {
    const reason = notNeededReasons[place];
    return reason === undefined
      ? null
      : { kind: "mark", mark: { state: "not-needed", reason }, on: true };
  }
  const state = states[place];
  if (state === undefined) return null;
  return { kind: "mark", mark: marked(state), on: state !== "not-needed" };
}
