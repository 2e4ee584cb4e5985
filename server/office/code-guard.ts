import {
  freshCodeEntry,
  pausedUntil,
  wrongCode,
  type CodeEntry,
} from "../../shared/domain/code-entry.ts";
import type { KioskKey, Limits } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";

/** Rule A6 for every kiosk; a restart forgives. */
export class CodeGuard {
  readonly #limits: Limits;
  readonly #entries = new Map<KioskKey, CodeEntry>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Until when this kiosk takes no codes, or null. */
  pausedUntil(kiosk: KioskKey, now: Instant): Instant | null {
    return pausedUntil(this.#entries.get(kiosk) ?? freshCodeEntry, now);
  }

  /** Counts one wrong code. */
  wrong(kiosk: KioskKey, now: Instant): void {
    const entry = this.#entries.get(kiosk) ?? freshCodeEntry;
    this.#entries.set(kiosk, wrongCode(entry, this.#limits, now));
  }
}
