import type { Role } from "../../../shared/domain/access/roles.ts";
import { mayTakeDuty } from "../../../shared/domain/access/permissions.ts";
import type { CounterKey, StaffKey } from "../../../shared/domain/definition.ts";
import type { Request } from "../../../shared/domain/command.ts";
import type { VisitId } from "../../../shared/domain/visit.ts";
import type { AccessFault, VisitHolder } from "../../../shared/protocol/access.ts";
import type { Clock } from "../../office/clock.ts";
import type { Office } from "../../office/office.ts";
import type { AuditList } from "../audit/audit-list.ts";
import type { AccessStore, Account, DeviceId, StoredSession } from "../ports.ts";
import type { Sessions } from "./sessions.ts";

export interface SeatParts {
  readonly office: Office;
  readonly store: AccessStore;
  readonly sessions: Sessions;
  readonly audit: AuditList;
  readonly clock: Clock;
}

/** Somebody who has proved who they are and wants to sit down. */
export interface Newcomer {
  readonly staff: StaffKey;
  readonly by: StoredSession["by"];
  readonly takeOver: boolean;
  readonly counter: CounterKey;
  readonly device: DeviceId;
}

/** Sitting down at a counter and leaving it, with the duty and the visit that go with that (rules X5, U1 and C10). */
export class Seats {
  readonly #parts: SeatParts;

  constructor(parts: SeatParts) {
    this.#parts = parts;
  }

  /** Begins a session; ends the one before it here, and with `takeOver` the person's own elsewhere. Null: done. */
  async begin(newcomer: Newcomer): Promise<AccessFault | null> {
    const { sessions, store, office } = this.#parts;
    const { staff, by, takeOver, counter, device } = newcomer;
    const account = store.account(staff);
    const isStaff = Object.hasOwn(office.definition.staff, staff);
    if (account === null || account.blocked || !isStaff) {
      this.#record(newcomer, "sign-in-refused", null);
      return { code: "account-blocked" };
    }
    if (this.#isRevoked(device)) return { code: "not-allowed" };
    const elsewhere = sessions.of(staff);
    const moves = elsewhere !== null && elsewhere.counter !== counter;
    if (moves && !takeOver) return this.#elsewhere(elsewhere.counter, newcomer);
    const before = sessions.at(counter);
    const fault = await this.#freeCounter(account, counter, takeOver, before);
    if (fault !== null) return fault;

    if (moves) {
      await this.#leaveFront(staff, elsewhere.counter);
      sessions.end(elsewhere.counter);
      this.#record(newcomer, "session-taken-over", `counter:${elsewhere.counter}`);
    }
    if (before !== null && before.staff !== staff) {
      this.#record(newcomer, "session-taken-over", `staff:${before.staff}`);
    }
    const now = this.#parts.clock();
    sessions.begin({ counter, device, staff, by, since: now, lastTouch: now, lockedSince: null });
    // Read again: an administrator may have changed it meanwhile.
    store.saveAccount({ ...(store.account(staff) ?? account), lastSignIn: now });
    this.#record(newcomer, "sign-in", `counter:${counter}`);
    return null;
  }

  /** Signs somebody out, off duty first; a visit at the counter is not left (rule C10). Null: done. */
  async leave(session: StoredSession): Promise<AccessFault | null> {
    const fault = await this.#offDuty(session.staff, session.counter);
    if (fault !== null) return fault;
    this.#parts.sessions.end(session.counter);
    this.#record(session, "sign-out", `counter:${session.counter}`);
    return null;
  }

  /** Ends a session that may not go on. A visit at the counter stays there for whoever signs in next. */
  async evict(session: StoredSession): Promise<void> {
    this.#parts.sessions.end(session.counter);
    this.#record(session, "session-ended", `counter:${session.counter}`);
    await this.#offDuty(session.staff, session.counter);
  }

  /** While the secret was being checked, perhaps (rule X2). */
  #isRevoked(id: DeviceId): boolean {
    const device = this.#parts.store.device(id);
    return device !== null && device.revokedAt !== null;
  }

  /** Rule U1: a counter has one person. Who was here goes off duty, or hands the visit over. */
  async #freeCounter(
    { staff, roles }: Account,
    counter: CounterKey,
    takeOver: boolean,
    before: StoredSession | null,
  ): Promise<AccessFault | null> {
    const { staff: holder = null, visit = null } = this.#parts.office.state.counters[counter] ?? {};
    const previous = holder ?? before?.staff ?? null;
    if (previous === null || previous === staff) return null;
    if (holder === null || visit === null) {
      const fault = await this.#offDuty(previous, counter);
      // Called in the very moment.
      if (fault?.code !== "visit-at-counter") return fault;
    }
    if (!takeOver) return { code: "counter-in-use", ...this.#holder(previous, visit) };
    return this.#takeVisitOver(staff, roles, counter);
  }

  /** The server asks one thing at a time, and takes one yes for both. */
  #elsewhere(at: CounterKey, { staff, counter }: Newcomer): AccessFault {
    const { state, definition } = this.#parts.office;
    const { staff: previous = null, visit = null } = state.counters[counter] ?? {};
    const isOthers = previous !== null && previous !== staff && visit !== null;
    return {
      code: "signed-in-elsewhere",
      counter: at,
      number: definition.counters[at]?.number ?? at,
      holder: isOthers ? this.#holder(previous, visit) : null,
    };
  }

  #holder(staff: StaffKey, visit: VisitId | null): VisitHolder {
    const { state, definition } = this.#parts.office;
    const number = visit === null ? null : (state.visits.get(visit)?.number ?? null);
    return { staff, name: definition.staff[staff]?.name ?? staff, visit: number };
  }

  async #takeVisitOver(
    staff: StaffKey,
    roles: readonly Role[],
    counter: CounterKey,
  ): Promise<AccessFault | null> {
    if (!mayTakeDuty(roles, "front")) return { code: "not-allowed" };
    return this.#submit({ role: "system", command: { type: "TakeOverCounter", counter, staff } });
  }

  /** Whoever moves to another counter is no longer on duty at this one, unless a visit is still there. */
  async #leaveFront(staff: StaffKey, counter: CounterKey): Promise<void> {
    const duty = this.#parts.office.state.duties[staff];
    if (duty?.kind === "front" && duty.counter === counter) await this.#offDuty(staff, counter);
  }

  async #offDuty(staff: StaffKey, counter: CounterKey): Promise<AccessFault | null> {
    const duty = this.#parts.office.state.duties[staff];
    if (duty === undefined || duty.kind === "off") return null;
    const command = { type: "TakeDuty", staff, duty: { kind: "off" } } as const;
    return this.#submit({ role: "counter", counter, command });
  }

  async #submit(request: Request): Promise<AccessFault | null> {
    const answer = await this.#parts.office.submit(null, request);
    if (answer.ok) return null;
    return { code: answer.error.code === "visit-at-counter" ? "visit-at-counter" : "internal" };
  }

  #record(
    { staff, device }: Pick<StoredSession, "staff" | "device">,
    what: string,
    about: string | null,
  ): void {
    this.#parts.audit.append({ at: this.#parts.clock(), staff, device, what, about });
  }
}
