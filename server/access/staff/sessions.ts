import type { CounterKey, StaffKey } from "../../../shared/domain/definition.ts";
import { minute, type Duration, type Instant } from "../../../shared/domain/instant.ts";
import type { AccessStore, StoredSession } from "../ports.ts";

/** A touch is written down when it is so much newer than the last written one: a restart locks a little early. */
const touchEvery: Duration = minute;

/**
 * Who sits at which counter: one person a counter, one counter a person (rule X5). Kept in the store, so that a restart
 * signs nobody out; each change is durable before it is told.
 */
export class Sessions {
  readonly #store: Pick<AccessStore, "sessions" | "saveSession" | "endSession">;
  readonly #byCounter = new Map<CounterKey, StoredSession>();
  readonly #written = new Map<CounterKey, Instant>();
  readonly #listeners = new Set<(counter: CounterKey | null) => void>();

  constructor(store: Pick<AccessStore, "sessions" | "saveSession" | "endSession">) {
    this.#store = store;
    for (const session of store.sessions()) this.#keep(session);
  }

  all(): readonly StoredSession[] {
    return [...this.#byCounter.values()];
  }

  at(counter: CounterKey): StoredSession | null {
    return this.#byCounter.get(counter) ?? null;
  }

  of(staff: StaffKey): StoredSession | null {
    return this.all().find((session) => session.staff === staff) ?? null;
  }

  /** Takes the place of whoever sat there. The person must sit nowhere else. */
  begin(session: StoredSession): void {
    this.#save(session);
  }

  end(counter: CounterKey): void {
    this.#store.endSession(counter);
    this.#byCounter.delete(counter);
    this.#written.delete(counter);
    this.tell(counter);
  }

  lock(session: StoredSession, now: Instant): void {
    this.#save({ ...session, lockedSince: now });
  }

  unlock(session: StoredSession, now: Instant): void {
    this.#save({ ...session, lockedSince: null, lastTouch: now });
  }

  /** Written down by `settle`, since it happens with every command. */
  touch(session: StoredSession, now: Instant): void {
    this.#byCounter.set(session.counter, { ...session, lastTouch: now });
  }

  /** Writes down touches that are much newer than what is written. */
  settle(): void {
    for (const session of this.#byCounter.values()) {
      const written = this.#written.get(session.counter) ?? 0;
      if (session.lastTouch - written < touchEvery) continue;
      this.#store.saveSession(session);
      this.#keep(session);
    }
  }

  onChange(listener: (counter: CounterKey | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Null: every counter's session reads differently now. */
  tell(counter: CounterKey | null): void {
    for (const listener of this.#listeners) listener(counter);
  }

  #save(session: StoredSession): void {
    this.#store.saveSession(session);
    this.#keep(session);
    this.tell(session.counter);
  }

  #keep(session: StoredSession): void {
    this.#byCounter.set(session.counter, session);
    this.#written.set(session.counter, session.lastTouch);
  }
}
