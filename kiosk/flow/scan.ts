import type { Instant } from "../../shared/domain/instant.ts";

/** What a scanner at the kiosk can hold. */
export type Scan =
  /** Of an appointment or of a case, printed as such or in the address of its status page. */
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "ticket"; readonly secret: string }
  | { readonly kind: "unknown" };

/** Keys so far of what may become a scan, and the last scan for rule "twice within 2 s". */
export interface ScanState {
  readonly keys: string;
  readonly lastKeyAt: Instant;
  readonly last: { readonly keys: string; readonly at: Instant } | null;
}

export interface ScanStep {
  readonly next: ScanState;
  readonly scan: Scan | null;
  /** The key ended a burst: it is the scanner's Enter, not a person pressing a button. */
  readonly endsBurst: boolean;
}

export const noScan: ScanState = { keys: "", lastKeyAt: 0, last: null };

/** A wedge types a key every few milliseconds; no person keeps this up. */
const longestPause = 90;
const shortestBurst = 6;
const repeatWithin = 2_000;
const longestBurst = 512;

/** What one more key means. `at` in milliseconds. Pure. */
export function scanKey(state: ScanState, key: string, at: Instant): ScanStep {
  const running = at - state.lastKeyAt <= longestPause ? state.keys : "";
  if (key !== "Enter") {
    const typed = key.length === 1 ? key : unreadable(key);
    const keys = (running + typed).slice(-longestBurst);
    return { next: { ...state, keys, lastKeyAt: at }, scan: null, endsBurst: false };
  }
  if (running.length < shortestBurst) {
    return { next: { ...state, keys: "" }, scan: null, endsBurst: false };
  }
  const repeated = state.last?.keys === running && at - state.last.at < repeatWithin;
  return {
    next: { keys: "", lastKeyAt: at, last: { keys: running, at } },
    scan: repeated ? null : readScan(running),
    endsBurst: true,
  };
}

/** Dead keys of a German layout (`^`, `´`) have no character; modifiers are not keys of their own. */
function unreadable(key: string): string {
  return key === "Dead" || key === "Unidentified" ? "?" : "";
}

/**
 * Digits survive any keyboard layout, `:`, `/` and `-` do not: so only the digits at the end are read.
 * 39 are the secret of a ticket's address (rule N5), 12 the code of an appointment, in one piece or three groups (rule
 * A1), or of a case, also behind the `#` of a status page's address.
 */
export function readScan(keys: string): Scan {
  const secret = /(?<!\d)(\d{39})$/.exec(keys)?.[1];
  if (secret !== undefined) return { kind: "ticket", secret };
  const code = /(?<!\d)(\d{12})$/.exec(keys)?.[1] ?? /^\d{4}\D\d{4}\D\d{4}$/.exec(keys)?.[0];
  if (code !== undefined) return { kind: "code", code: code.replaceAll(/\D/g, "") };
  return { kind: "unknown" };
}
