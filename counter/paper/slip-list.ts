import type { SlipView } from "../../shared/protocol/views.ts";

const shownAtMost = 4;

/** Whether a slip may be missing from the visitor's hand. */
export function troubled({ state }: Pick<SlipView, "state">): boolean {
  return state === "failed" || state === "unknown";
}

/** What to show of a counter's slips: those in trouble first, then the newest, a handful in all. */
export function slipsToShow(slips: Readonly<Record<string, SlipView>>): readonly SlipView[] {
  return Object.values(slips)
    .toSorted((a, b) => Number(troubled(b)) - Number(troubled(a)) || b.at - a.at || b.slip - a.slip)
    .slice(0, shownAtMost);
}

/** The last try at what this slip was to print: itself, or its newest copy; undefined while it is not known yet. */
export function lastTry(
  slips: Readonly<Record<string, SlipView>>,
  id: SlipView["slip"],
): SlipView | undefined {
  const first = slips[String(id)];
  return Object.values(slips)
    .filter(({ kind, number }) => kind === first?.kind && number === first.number)
    .toSorted((a, b) => b.slip - a.slip)[0];
}

/** Whether a slip has come to an end, so that it can be printed again. */
export function canPrintAgain({ state }: Pick<SlipView, "state">): boolean {
  return state !== "ordered" && state !== "printing";
}
