import type { StaffKey } from "../../../shared/domain/definition.ts";
import type { AccessFault, AccessRequest } from "../../../shared/protocol/access.ts";
import type { Clock } from "../../office/clock.ts";
import type { AccessStore, DeviceId, StoredSession } from "../ports.ts";
import { badgeHash } from "../secrets/badge.ts";
import type { CounterPlace } from "../staff-door.ts";
import type { FirstAdministrator } from "./first-administrator.ts";
import type { OneAfterAnother } from "./one-after-another.ts";
import type { OwnSecret } from "./own-secret.ts";
import type { Presence } from "./presence.ts";
import type { Prover } from "./prover.ts";
import type { Rights } from "./rights.ts";
import type { Seats } from "./seats.ts";
import type { Sessions } from "./sessions.ts";

/** A place whose device has proved itself. */
export type ProvenPlace = CounterPlace & { readonly device: DeviceId };

export interface AccessRequestParts {
  readonly store: AccessStore;
  readonly sessions: Sessions;
  readonly presence: Presence;
  readonly rights: Rights;
  readonly seats: Seats;
  readonly prover: Prover;
  readonly own: OwnSecret;
  readonly first: FirstAdministrator;
  readonly badgeKey: Uint8Array;
  readonly clock: Clock;
  /** Sessions begin and end one after another, since duties move with them. */
  readonly turns: OneAfterAnother;
}

type Of<T extends AccessRequest["type"]> = Extract<AccessRequest, { type: T }>;

/** Does what a counter asks about who sits there, or says why not (rules X3 and X5). */
export class AccessRequests {
  readonly #parts: AccessRequestParts;

  constructor(parts: AccessRequestParts) {
    this.#parts = parts;
  }

  /** Null: done. Rejects with what the store throws, or `TooManyWaiting`. */
  async answer(
    request: Exclude<AccessRequest, Of<"StartOidc">>,
    place: ProvenPlace,
  ): Promise<AccessFault | null> {
    switch (request.type) {
      case "SignIn":
        return this.#signIn(request, place);
      case "SignInWithBadge":
        return this.#signInWithBadge(request, place);
      case "BecomeFirstAdministrator":
        return this.#becomeFirst(request, place);
      case "Unlock":
        return this.#unlock(request, place);
      case "ChangePassword":
        return this.#changePassword(request, place);
      case "SignOut":
        return this.#signOut(place);
      case "Lock":
        return this.#lock(place);
      case "Touch": {
        if (this.#atWork(place) === null) return { code: "not-signed-in" };
        this.#parts.presence.touch(place);
        return null;
      }
    }
  }

  /** Begins a session for somebody who has proved who they are. Null: done. */
  async begin(
    staff: StaffKey,
    by: StoredSession["by"],
    takeOver: boolean,
    { counter, device }: ProvenPlace,
  ): Promise<AccessFault | null> {
    const { turns, seats, rights } = this.#parts;
    rights.forget(staff);
    return turns.run(() => seats.begin({ staff, by, takeOver, counter, device }));
  }

  async #signIn(request: Of<"SignIn">, place: ProvenPlace): Promise<AccessFault | null> {
    const { user: name, password: typed, takeOver } = request;
    const account = this.#parts.store.accountByUser(name);
    const kept = account?.password ?? null;
    const { device } = place;
    const fault = await this.#parts.prover.prove({ account, name, kept, typed, device });
    if (fault !== null || account === null) return fault;
    return this.begin(account.staff, "password", takeOver, place);
  }

  async #signInWithBadge(
    { badge, pin: typed, takeOver }: Of<"SignInWithBadge">,
    place: ProvenPlace,
  ): Promise<AccessFault | null> {
    const name = badgeHash(this.#parts.badgeKey, badge);
    const account = this.#parts.store.accountByBadge(name);
    const kept = account?.pin ?? null;
    const { device } = place;
    const fault = await this.#parts.prover.prove({ account, name, kept, typed, device });
    if (fault !== null || account === null) return fault;
    return this.begin(account.staff, "badge", takeOver, place);
  }

  async #becomeFirst(
    request: Of<"BecomeFirstAdministrator">,
    place: ProvenPlace,
  ): Promise<AccessFault | null> {
    const { first, rights, presence, sessions } = this.#parts;
    const fault = await first.become(request, place.device);
    if (fault !== null) return fault;
    rights.forget(request.staff);
    presence.record(place, { what: "first-administrator", about: `staff:${request.staff}` });
    // Every counter learns that the first start is over.
    sessions.tell(null);
    return this.begin(request.staff, "password", true, place);
  }

  async #unlock({ secret }: Of<"Unlock">, place: ProvenPlace): Promise<AccessFault | null> {
    const { presence, own, sessions, clock } = this.#parts;
    const session = presence.session(place);
    if (session === null) return { code: "not-signed-in" };
    const fault = await own.proves(session, secret);
    if (fault !== null) return fault;
    const still = presence.still(session, place);
    if (still === null) return { code: "not-signed-in" };
    sessions.unlock(still, clock());
    presence.record(place, { what: "unlock", about: `counter:${place.counter}` });
    return null;
  }

  async #changePassword(
    request: Of<"ChangePassword">,
    place: ProvenPlace,
  ): Promise<AccessFault | null> {
    const { presence, own, rights, sessions } = this.#parts;
    const session = this.#atWork(place);
    if (session === null) return { code: "not-signed-in" };
    const { staff } = session;
    const fault = await own.change(session, request, presence.nameOf(staff));
    if (fault !== null) return fault;
    rights.forget(staff);
    presence.record(place, { what: "password-changed", about: `staff:${staff}` });
    sessions.tell(place.counter);
    return null;
  }

  /** From a locked screen too: whoever sits down next need not take over. */
  async #signOut(place: ProvenPlace): Promise<AccessFault | null> {
    const { presence, turns, seats } = this.#parts;
    return turns.run(async () => {
      const session = presence.session(place);
      return session === null ? { code: "not-signed-in" } : seats.leave(session);
    });
  }

  #lock(place: ProvenPlace): AccessFault | null {
    const session = this.#parts.presence.session(place);
    if (session === null) return { code: "not-signed-in" };
    if (session.lockedSince === null) this.#parts.presence.lock(session, "lock");
    return null;
  }

  /** The session of an unlocked screen. */
  #atWork(place: ProvenPlace): StoredSession | null {
    const session = this.#parts.presence.session(place);
    return session?.lockedSince === null ? session : null;
  }
}
