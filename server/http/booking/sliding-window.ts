import type { Duration, Instant } from "../../../shared/domain/instant.ts";

/** So many within any stretch of that length. */
export interface Limit {
  readonly most: number;
  readonly within: Duration;
}

interface Entry {
  readonly id: string;
  readonly at: Instant;
}

/**
 * Counts, for each key, what happened lately; the same id counts once. Forgets what is older than the limit's stretch,
 * and the keys that were quiet longest when more than `entriesKept` would be remembered: its memory has an end,
 * whatever is sent.
 */
export class SlidingWindow {
  readonly #limit: Limit;
  readonly #entriesKept: number;
  /** The key that was counted last comes last. */
  readonly #entries = new Map<string, readonly Entry[]>();
  #size = 0;

  constructor(limit: Limit, entriesKept = 50_000) {
    this.#limit = limit;
    this.#entriesKept = entriesKept;
  }

  /** How much is remembered. */
  get size(): number {
    return this.#size;
  }

  /** When there is room for one more; null when there is now, or when this id, if it has one, was counted already. */
  fullUntil(key: string, id: string | null, now: Instant): Instant | null {
    const recent = this.#recent(key, now);
    if (recent.length < this.#limit.most || recent.some((entry) => entry.id === id)) return null;
    const makesRoom = recent.at(-this.#limit.most);
    return makesRoom === undefined ? null : makesRoom.at + this.#limit.within;
  }

  add(key: string, id: string, now: Instant): void {
    const recent = this.#recent(key, now);
    const known = recent.some((entry) => entry.id === id);
    this.#put(key, known ? recent : [...recent, { id, at: now }]);
    this.#forget(now);
  }

  /** As if it had not happened. */
  remove(key: string, id: string): void {
    const entries = this.#entries.get(key);
    if (entries !== undefined) {
      this.#put(
        key,
        entries.filter((entry) => entry.id !== id),
      );
    }
  }

  #recent(key: string, now: Instant): readonly Entry[] {
    const since = now - this.#limit.within;
    return (this.#entries.get(key) ?? []).filter(({ at }) => at > since);
  }

  #put(key: string, entries: readonly Entry[]): void {
    this.#size += entries.length - (this.#entries.get(key)?.length ?? 0);
    this.#entries.delete(key);
    if (entries.length > 0) this.#entries.set(key, entries);
  }

  #forget(now: Instant): void {
    for (const [key, entries] of this.#entries) {
      const newest = entries.at(-1)?.at ?? 0;
      if (newest > now - this.#limit.within && this.#size <= this.#entriesKept) return;
      this.#put(key, []);
    }
  }
}
