import type { DisplayView } from "../shared/protocol/views.ts";
import { turn } from "./calls.ts";

export type QueueWait = DisplayView["queues"][string];

/** Up to this many queues stand in both languages; more stand in German only, and beyond `most` they take turns. */
const roomy = 4;
const most = 7;

/** The queues to show at server time `now`, by letter, and whether they must stand close together. */
export function waitsShown(
  queues: DisplayView["queues"],
  now: number,
): { readonly shown: readonly QueueWait[]; readonly dense: boolean } {
  const all = Object.values(queues).toSorted((a, b) => a.letter.localeCompare(b.letter, "de"));
  const first = turn(Math.ceil(all.length / most), now) * most;
  return { shown: all.slice(first, first + most), dense: all.length > roomy };
}
