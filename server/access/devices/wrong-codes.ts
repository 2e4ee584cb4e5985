import { minute, type Instant } from "../../../shared/domain/instant.ts";

const within = 10 * minute;
const most = 5;

/** Counts the pairing codes somebody typed wrongly (rule X1): after five within ten minutes they wait. */
export class WrongCodes {
  readonly #wrong = new Map<string, readonly Instant[]>();

  /** When this person may type another; null: now. */
  waitsUntil(person: string, now: Instant): Instant | null {
    const recent = this.#recent(person, now);
    const first = recent.at(-most);
    return first === undefined ? null : first + within;
  }

  add(person: string, now: Instant): void {
    this.#wrong.set(person, [...this.#recent(person, now), now]);
  }

  #recent(person: string, now: Instant): readonly Instant[] {
    return (this.#wrong.get(person) ?? []).filter((at) => at > now - within);
  }
}
