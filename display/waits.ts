import type { DisplayView } from "../shared/protocol/views.ts";
import { turn } from "./calls.ts";

export type QueueWait = DisplayView["queues"][string];

/** What stands in the second language too: names and waits, only waits, or nothing, as room allows. */
export type SecondLanguageFor = "names-and-waits" | "waits" | "nothing";

/** Queues that fit at all; more take turns. */
const most = 6;

/** Of the style sheet, in rem: what the list has in height, and what a line and a queue's padding take of it. */
const room = 53;
const line = 3.3;
const padding = 2.2;
const lettersInLine = 26;

/** The queues to show at server time `now`, by letter, and how much of them in two languages. */
export function waitsShown(
  queues: DisplayView["queues"],
  now: number,
): { readonly shown: readonly QueueWait[]; readonly secondFor: SecondLanguageFor } {
  const all = Object.values(queues).toSorted((a, b) => a.letter.localeCompare(b.letter, "de"));
  const first = turn(Math.ceil(all.length / most), now) * most;
  const page = all.slice(first, first + most);
  const secondFor = fits(page, (lines) => 2 * lines + 2)
    ? "names-and-waits"
    : fits(page, (lines) => lines + 2)
      ? "waits"
      : "nothing";
  return { shown: page, secondFor };
}

/** Whether these queues fit, given how many lines stand for one whose name takes `nameLines`. */
function fits(page: readonly QueueWait[], linesFor: (nameLines: number) => number): boolean {
  const heights = page.map(({ name }) => {
    const longest = Math.max(...Object.values(name).map((text) => text.length));
    return linesFor(Math.ceil(longest / lettersInLine)) * line + padding;
  });
  return heights.reduce((sum, height) => sum + height, 0) <= room;
}
