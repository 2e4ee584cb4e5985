import { minute, type Duration } from "../../../shared/domain/instant.ts";
import type { DeviceId } from "../ports.ts";
import type { CounterPlace } from "../staff-door.ts";
import type { OidcChecks } from "./provider.ts";

/**
 * How long the one-time address is good, how long somebody has at the provider, where a second factor takes its time, and
 * how long to decide whether to take over.
 */
export const signInLasts = {
  link: 2 * minute,
  provider: 10 * minute,
  decision: 2 * minute,
} as const;

/** A sign-in that a counter began. */
export interface Begun {
  readonly place: CounterPlace & { readonly device: DeviceId };
  readonly takeOver: boolean;
  /** 128 random bits, for the one-time address. */
  readonly link: string;
}

/** Then the browser with this cookie was sent to the provider. */
export interface Sent extends Begun {
  readonly cookie: string;
  readonly checks: OidcChecks;
}

/** Then it is known who they are, and they are asked whether to take over. */
export interface Proven extends Sent {
  readonly subject: string;
}

type Kept<T> = { readonly what: T; readonly at: number };

/**
 * Sign-ins that are under way, one a device: beginning anew ends the one before, so there are never more than devices. In
 * memory only; after a restart one begins again.
 */
export class PendingSignIns {
  readonly #stopwatch: () => number;
  readonly #begun = new Map<DeviceId, Kept<Begun>>();
  readonly #sent = new Map<DeviceId, Kept<Sent>>();
  readonly #proven = new Map<DeviceId, Kept<Proven>>();

  /** `stopwatch`: milliseconds of a clock that never goes back. */
  constructor(stopwatch: () => number) {
    this.#stopwatch = stopwatch;
  }

  begin(begun: Begun): void {
    const { device } = begun.place;
    this.#sent.delete(device);
    this.#proven.delete(device);
    this.#begun.set(device, { what: begun, at: this.#stopwatch() });
  }

  /** What was begun under this address, if it is still good. */
  begunAt(link: string): Begun | null {
    return this.#found(this.#begun, signInLasts.link, (begun) => begun.link === link)?.what ?? null;
  }

  /** The address was used. False: it no longer was good. */
  send(sent: Sent): boolean {
    if (this.begunAt(sent.link) === null) return false;
    const { device } = sent.place;
    this.#begun.delete(device);
    this.#sent.set(device, { what: sent, at: this.#stopwatch() });
    return true;
  }

  /** Who comes back with this cookie and state; `since` is how long ago they were sent. */
  sentWith(
    cookie: string,
    state: string,
  ): { readonly sent: Sent; readonly since: Duration } | null {
    const isIt = (sent: Sent) => sent.cookie === cookie && sent.checks.state === state;
    const kept = this.#found(this.#sent, signInLasts.provider, isIt);
    return kept && { sent: kept.what, since: this.#stopwatch() - kept.at };
  }

  /** It is over, however it ends: nothing of it works a second time. */
  end({ place }: Sent): void {
    this.#sent.delete(place.device);
    this.#proven.delete(place.device);
  }

  /** Somebody proved who they are and is asked; unless the counter began anew meanwhile. */
  ask(proven: Proven): void {
    const { device } = proven.place;
    if (this.#begun.has(device) || this.#sent.has(device)) return;
    this.#proven.set(device, { what: proven, at: this.#stopwatch() });
  }

  /** Who was asked in the browser with this cookie. */
  askedWith(cookie: string): Proven | null {
    const isIt = (proven: Proven) => proven.cookie === cookie;
    return this.#found(this.#proven, signInLasts.decision, isIt)?.what ?? null;
  }

  #found<T>(
    kept: ReadonlyMap<DeviceId, Kept<T>>,
    lasts: Duration,
    isIt: (what: T) => boolean,
  ): Kept<T> | null {
    const now = this.#stopwatch();
    return [...kept.values()].find(({ what, at }) => now - at < lasts && isIt(what)) ?? null;
  }
}
