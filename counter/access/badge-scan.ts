/** Digits so far that may come from a badge reader, which types like a keyboard and ends with Enter. */
export interface BadgeScan {
  readonly digits: string;
  /** Milliseconds. */
  readonly lastKeyAt: number;
}

export const noBadge: BadgeScan = { digits: "", lastKeyAt: 0 };

/** A reader types a key every few milliseconds; nobody types so evenly fast. */
const longestPause = 40;
const shortestBadge = 6;
const longestBadge = 80;

/** What one more key means: the badge, when it is the reader's Enter. Pure. */
export function badgeKey(
  scan: BadgeScan,
  key: string,
  at: number,
): { readonly next: BadgeScan; readonly badge: string | null } {
  const running = at - scan.lastKeyAt <= longestPause ? scan.digits : "";
  if (/^\d$/.test(key)) {
    return { next: { digits: (running + key).slice(-longestBadge), lastKeyAt: at }, badge: null };
  }
  const isBadge = key === "Enter" && running.length >= shortestBadge;
  return { next: noBadge, badge: isBadge ? running : null };
}
