import {
  freshCodeEntry,
  pausedUntil,
  wrongCode,
  type CodeEntry,
} from "../../shared/domain/code-entry.ts";
import type { KioskKey, Limits } from "../../shared/domain/definition.ts";
import { minute, type Instant } from "../../shared/domain/instant.ts";

/** What a code that is brought to a kiosk is for. */
export type CodeUse = "check-in" | "print-status";

/**
 * Rule S3: the kiosk has looked the code up before, so a wrong one is a guess, and counts as it does on the status
 * pages (rule S1).
 */
const guesses = { wrongCodes: 10, wrongCodesWithin: 10 * minute, wrongCodesPause: 10 * minute };

/** Rule A6 for every kiosk, and rule S3 for codes to be printed; a restart forgives. */
export class CodeGuard {
  readonly #limits: () => Limits;
  readonly #entries = new Map<KioskKey, CodeEntry>();
  readonly #guesses = new Map<KioskKey, CodeEntry>();

  /** Asked anew for each wrong code. */
  constructor(limits: () => Limits) {
    this.#limits = limits;
  }

  /** Until when this kiosk takes no codes for this use, or null. */
  pausedUntil(kiosk: KioskKey, now: Instant, use: CodeUse = "check-in"): Instant | null {
    const entered = pausedUntil(this.#entries.get(kiosk) ?? freshCodeEntry, now);
    if (use === "check-in") return entered;
    const guessed = pausedUntil(this.#guesses.get(kiosk) ?? freshCodeEntry, now);
    return entered === null || guessed === null ? (entered ?? guessed) : Math.max(entered, guessed);
  }

  /** Counts one wrong code. */
  wrong(kiosk: KioskKey, now: Instant, use: CodeUse): void {
    const entry = this.#entries.get(kiosk) ?? freshCodeEntry;
    this.#entries.set(kiosk, wrongCode(entry, this.#limits(), now));
    if (use === "check-in") return;
    const guessed = this.#guesses.get(kiosk) ?? freshCodeEntry;
    this.#guesses.set(kiosk, wrongCode(guessed, guesses, now));
  }
}
