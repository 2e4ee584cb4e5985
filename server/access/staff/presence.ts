import type { StaffKey } from "../../../shared/domain/definition.ts";
import type { Duration } from "../../../shared/domain/instant.ts";
import type { Session } from "../../../shared/protocol/access.ts";
import type { Clock } from "../../office/clock.ts";
import type { Office } from "../../office/office.ts";
import type { AuditList } from "../audit/audit-list.ts";
import type { DeviceId, StoredSession } from "../ports.ts";
import type { CounterPlace, Deed, PersonAtWork } from "../staff-door.ts";
import type { Rights } from "./rights.ts";
import type { Sessions } from "./sessions.ts";

export interface PresenceParts {
  readonly office: Office;
  readonly sessions: Sessions;
  readonly rights: Rights;
  readonly audit: AuditList;
  readonly clock: Clock;
  /** Without a touch for so long a screen locks. */
  readonly idleAfter: Duration;
}

/** Who is at a screen now, and whether it is locked (rule X5). */
export class Presence {
  readonly #parts: PresenceParts;

  constructor(parts: PresenceParts) {
    this.#parts = parts;
  }

  /** The session of this counter, if it is this device's and its person may work. */
  session({ counter, device }: CounterPlace): StoredSession | null {
    const { sessions, office, rights, idleAfter } = this.#parts;
    const session = sessions.at(counter);
    if (session === null || session.device !== device) return null;
    const isStaff = Object.hasOwn(office.definition.staff, session.staff);
    if (!isStaff || !rights.of(session.staff).mayWork) return null;
    if (session.lockedSince !== null || !this.#isIdle(session)) return session;
    // Locked by time alone; the next tick writes it down.
    return { ...session, lockedSince: session.lastTouch + idleAfter };
  }

  /** The same session as it is now; null when another began while a secret was being checked. */
  still({ since, staff }: StoredSession, place: CounterPlace): StoredSession | null {
    const now = this.session(place);
    return now !== null && now.since === since && now.staff === staff ? now : null;
  }

  /** Who may work here: signed in, not locked, with a password of their own. */
  person(place: CounterPlace): PersonAtWork | null {
    const session = this.session(place);
    if (session === null || session.lockedSince !== null) return null;
    const { roles, mustChangePassword } = this.#parts.rights.of(session.staff);
    return mustChangePassword ? null : { staff: session.staff, roles };
  }

  /** The person as a client is told. */
  described({ staff, by }: StoredSession): NonNullable<Session["person"]> {
    const { roles, mustChangePassword } = this.#parts.rights.of(staff);
    return { staff, name: this.nameOf(staff), roles: [...roles], by, mustChangePassword };
  }

  nameOf(staff: StaffKey): string {
    return this.#parts.office.definition.staff[staff]?.name ?? staff;
  }

  touch(place: CounterPlace): void {
    const session = this.session(place);
    if (session !== null && session.lockedSince === null) {
      this.#parts.sessions.touch(session, this.#parts.clock());
    }
  }

  /** Locks the screen; `what` is how the audit list calls it. */
  lock(session: StoredSession, what: "lock" | "idle-lock"): void {
    const { staff, device, counter } = session;
    const now = this.#parts.clock();
    this.#parts.sessions.lock(session, now);
    this.#append(staff, device, { what, about: `counter:${counter}` });
  }

  /** Locks every screen that was not touched for too long. */
  lockIdle(): void {
    for (const session of this.#parts.sessions.all()) {
      if (session.lockedSince === null && this.#isIdle(session)) this.lock(session, "idle-lock");
    }
  }

  /** Into the audit list, as the deed of whoever is signed in here, locked or not. */
  record(place: CounterPlace, deed: Deed): void {
    this.#append(this.session(place)?.staff ?? null, place.device, deed);
  }

  #append(staff: StaffKey | null, device: DeviceId | null, deed: Deed): void {
    this.#parts.audit.append({ at: this.#parts.clock(), staff, device, ...deed });
  }

  #isIdle({ lastTouch }: StoredSession): boolean {
    return this.#parts.clock() - lastTouch >= this.#parts.idleAfter;
  }
}
