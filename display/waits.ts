import type { DisplayView } from "../shared/protocol/views.ts";
import { turn } from "./calls.ts";

export type QueueWait = DisplayView["queues"][string];

/** What stands in the second language too: names and waits, only waits, or nothing, as room allows. */
export type SecondLanguageFor = "names-and-waits" | "waits" | "nothing";

/** Queues that fit at all; more take turns. */
const most = 6;

/** The queues to show at server time `now`, by letter, and how much of them in two languages. */
export function waitsShown(
  queues: DisplayView["queues"],
  now: number,
): { readonly shown: readonly QueueWait[]; readonly secondFor: SecondLanguageFor } {
  const all = Object.values(queues).toSorted((a, b) => a.letter.localeCompare(b.letter, "de"));
  const first = turn(Math.ceil(all.length / most), now) * most;
  const secondFor = all.length <= 3 ? "names-and-waits" : all.length === 4 ? "waits" : "nothing";
  return { shown: all.slice(first, first + most), secondFor };
}
