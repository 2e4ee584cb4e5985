import { minute, type Instant } from "../../../shared/domain/instant.ts";
import { noTries, oneMore, type Tries } from "./tries.ts";

/** Names of accounts that do not exist, tried as if they did; the oldest are forgotten. */
export class TriesOfNobody {
  readonly #most: number;
  readonly #tries = new Map<string, Tries>();

  constructor(most = 1_000) {
    this.#most = most;
  }

  of(name: string): Tries {
    return this.#tries.get(name) ?? noTries;
  }

  count(name: string, now: Instant): void {
    const tries = oneMore(this.of(name), now);
    this.#tries.delete(name);
    this.#tries.set(name, tries);
    const [oldest] = this.#tries.keys();
    if (this.#tries.size > this.#most && oldest !== undefined) this.#tries.delete(oldest);
  }
}

/** Wrong tries a device may make in ten minutes, whoever's name is used. */
const atDevice = { most: 20, within: 10 * minute } as const;

/** Whoever tries one password after the other with many names is stopped at the device. */
export class TriesAtDevice {
  /** When they were made, by device. Only devices of ours get this far, so they are few. */
  readonly #tries = new Map<string, readonly Instant[]>();

  waitsUntil(device: string, now: Instant): Instant | null {
    const recent = this.#recent(device, now);
    const oldest = recent.at(-atDevice.most);
    return oldest === undefined ? null : oldest + atDevice.within;
  }

  count(device: string, now: Instant): void {
    this.#tries.set(device, [...this.#recent(device, now), now]);
  }

  /** The try counted at this time was right after all. */
  takeBack(device: string, at: Instant): void {
    const tries = [...(this.#tries.get(device) ?? [])];
    const place = tries.lastIndexOf(at);
    if (place >= 0) tries.splice(place, 1);
    this.#tries.set(device, tries);
  }

  #recent(device: string, now: Instant): readonly Instant[] {
    return (this.#tries.get(device) ?? []).filter((at) => at > now - atDevice.within);
  }
}
