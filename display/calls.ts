import type { DisplayView } from "../shared/protocol/views.ts";

export type Calls = DisplayView["calls"];
export type Call = Calls[string];

/** Rows that fit between heading and foot, the newest (larger) one included. */
export const rowsOnScreen = 7;

/** How long a page of calls, or a language, stays before the next one (milliseconds). */
export const turnEvery = 8_000;

/** Those still to come before those who have come; newest first; same instant by number, so every display agrees. */
export function inOrder(calls: Calls): readonly Call[] {
  return Object.values(calls).toSorted(
    (a, b) =>
      Number(b.current) - Number(a.current) ||
      b.at - a.at ||
      a.number.localeCompare(b.number, "de", { numeric: true }),
  );
}

/**
 * The calls as pages of at most `rows`. Past calls only fill what current ones leave free. When there are more
 * current calls than rows, the newest heads every page and the others take turns, so none is left out.
 * There is always at least one page.
 */
export function pagesOf(calls: Calls, rows: number = rowsOnScreen): readonly (readonly Call[])[] {
  const ordered = inOrder(calls);
  const current = ordered.filter((call) => call.current);
  const [newest, ...others] = current;
  if (newest === undefined || current.length <= rows) return [ordered.slice(0, rows)];
  const pages: Call[][] = [];
  for (let from = 0; from < others.length; from += rows - 1) {
    pages.push([newest, ...others.slice(from, from + rows - 1)]);
  }
  return pages;
}

/** Which page to show at server time `now`: the announced number's while it is announced, else they take turns. */
export function pageShown(
  pages: readonly (readonly Call[])[],
  now: number,
  announced: string | null,
): number {
  const pinned = pages.findIndex((page) => page.some((call) => call.number === announced));
  return pinned >= 0 ? pinned : turn(pages.length, now);
}

/** Whose turn it is among `count` at server time `now`; derived from time, so displays turn together. */
export function turn(count: number, now: number): number {
  return count === 0 ? 0 : Math.floor(now / turnEvery) % count;
}
