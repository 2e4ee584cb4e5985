import type { SlipId } from "../shared/domain/slip.ts";
import type { SlipView } from "../shared/protocol/views.ts";

/** What became of a visitor's slip. `none`: this kiosk prints nothing; `not-needed`: the visitor has one. */
export type Paper = "none" | "not-needed" | "printing" | "printed" | "failed" | "unknown";

/** The slip's state in the view. */
export function paperOf(slip: SlipId | null, slips: Readonly<Record<string, SlipView>>): Paper {
  if (slip === null) return "none";
  const state = slips[slip]?.state;
  switch (state) {
    // Just ordered: the answer can come before the view that lists the slip.
    case undefined:
    case "ordered":
    case "printing":
      return "printing";
    case "printed":
    case "failed":
    case "unknown":
      return state;
  }
}

/** Whether the visitor has nothing in the hand, and needs time to photograph the screen. */
export function slipLost(paper: Paper): boolean {
  return paper === "none" || paper === "failed" || paper === "unknown";
}
