/** What is to be done with a page. `give-up`: end the app, so that the service manager starts it afresh. */
export type Verdict = "leave" | "reload" | "give-up";

const silentAfter = 15_000;
/** A page that just began to load has longer. */
const loadingFor = 30_000;
const longestPause = 60_000;
/** So long without trouble, and the next trouble counts as the first. */
const healedAfter = 5 * 60_000;
const reloadsAtMost = 12;

/**
 * Decides when a page must be loaded again: after a crash, and when no heartbeat of a filled page came for 15 s (30 s
 * after a load). Pauses grow from 1 s to 60 s; after twelve reloads without five good minutes it gives up. All times in
 * milliseconds of any clock that never runs back.
 */
export class Watchdog {
  #lastGood: number;
  #loadedAt: number;
  #reloads = 0;
  #crashedAt: number | null = null;

  constructor(now: number) {
    this.#lastGood = now;
    this.#loadedAt = now;
  }

  beat(now: number, filled: boolean): void {
    if (!filled || this.#crashedAt !== null) return;
    this.#lastGood = now;
    if (now - this.#loadedAt >= healedAfter) this.#reloads = 0;
  }

  /** The page's process ended, or it could not be loaded. */
  crashed(now: number): void {
    this.#crashedAt ??= now;
  }

  /** To be asked about every second; `reload` is said once, and taken as done. */
  check(now: number): Verdict {
    if (!this.#dueAt(now)) return "leave";
    if (this.#reloads >= reloadsAtMost) return "give-up";
    this.#reloads += 1;
    this.#crashedAt = null;
    this.#loadedAt = now;
    this.#lastGood = now;
    return "reload";
  }

  #dueAt(now: number): boolean {
    if (this.#crashedAt !== null) {
      const pause = Math.min(1_000 * 2 ** this.#reloads, longestPause);
      return now - this.#crashedAt >= pause;
    }
    // `lastGood` is the load itself until the first beat.
    const patience = this.#lastGood === this.#loadedAt ? loadingFor : silentAfter;
    const pause = this.#reloads === 0 ? 0 : Math.min(1_000 * 2 ** this.#reloads, longestPause);
    return now - this.#lastGood >= Math.max(patience, pause);
  }
}
