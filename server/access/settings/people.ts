import type { OfficeDefinition, StaffKey } from "../../../shared/domain/definition.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { PersonRow } from "../../../shared/protocol/settings.ts";
import type { AccessStore, Account } from "../ports.ts";
import { badgeHash } from "../secrets/badge.ts";
import { isWeakPin } from "../secrets/weak-pin.ts";
import type { Secrets } from "../secrets/secrets.ts";
import { newAccount } from "../staff/account.ts";
import { noTries, waitsUntil } from "../staff/tries.ts";
import type { StaffDoor } from "../staff-door.ts";
import { leavesNobody } from "./administrators.ts";
import { done, refused, told, type SettingsAnswer } from "./answer.ts";
import { oneTimePassword } from "./one-time-password.ts";
import type { PeopleRequest } from "./requests.ts";

type RequestOf<T extends PeopleRequest["type"]> = Extract<PeopleRequest, { type: T }>;

export interface PeopleParts {
  readonly store: AccessStore;
  readonly secrets: Secrets;
  readonly badgeKey: Uint8Array;
  readonly definition: () => OfficeDefinition;
  readonly door: Pick<StaffDoor, "accountChanged">;
  readonly clock: () => Instant;
}

/** People and how they sign in, as an administrator sets it up (rules X3 and X4). */
export class PeopleSettings {
  readonly #parts: PeopleParts;

  constructor(parts: PeopleParts) {
    this.#parts = parts;
  }

  /** Rejects with `TooManyWaiting` when too many secrets are being hashed. */
  async answer(request: PeopleRequest): Promise<SettingsAnswer> {
    switch (request.type) {
      case "ListPeople":
        return told({ kind: "people", people: this.#list() });
      case "SavePerson":
        return this.#save(request);
      case "ResetPassword":
        return this.#resetPassword(request.staff);
      case "SetBadge":
        return this.#setBadge(request);
      case "RemoveBadge":
        return this.#change(request.staff, { badge: null, pin: null }, "badge-removed");
      case "LetPersonIn":
        return this.#change(request.staff, noTries, "account-let-in");
    }
  }

  /** Everybody of the definition, and accounts whose person it no longer has. */
  #list(): PersonRow[] {
    const { store, definition, clock } = this.#parts;
    const { staff } = definition();
    const now = clock();
    const accounts = new Map(store.accounts().map((account) => [account.staff, account]));
    return [...new Set([...Object.keys(staff), ...accounts.keys()])].map((key) => {
      const account = accounts.get(key) ?? newAccount(key);
      return {
        staff: key,
        name: staff[key]?.name ?? key,
        user: account.user,
        roles: [...account.roles],
        blocked: account.blocked,
        subject: account.subject,
        hasPassword: account.password !== null,
        hasBadge: account.badge !== null,
        lastSignIn: account.lastSignIn,
        waitsUntil: waitsUntil(account, now),
      };
    });
  }

  async #save(request: RequestOf<"SavePerson">): Promise<SettingsAnswer> {
    const { user, subject, roles, blocked, staff } = request;
    const { store } = this.#parts;
    const isOther = (found: Account | null) => found !== null && found.staff !== staff;
    if (user !== null && isOther(store.accountByUser(user))) return refused({ code: "user-taken" });
    if (subject !== null && isOther(store.accountBySubject(subject))) {
      return refused({ code: "subject-taken" });
    }
    const before = store.account(staff);
    const what = blocked && before?.blocked !== true ? "account-blocked" : "account-changed";
    return this.#change(staff, { user, subject, roles: [...new Set(roles)], blocked }, what);
  }

  /** A password that has to be changed at the next sign-in, and can be used at once. */
  async #resetPassword(staff: StaffKey): Promise<SettingsAnswer> {
    const { secrets, store } = this.#parts;
    const password = oneTimePassword();
    const kept = await secrets.hash(password);
    const account = store.account(staff);
    if (account === null || account.user === null) return refused({ code: "user-missing" });
    const given = { password: kept, mustChangePassword: true, ...noTries };
    const answer = await this.#change(staff, given, "password-reset");
    return answer.ok ? { ...answer, reply: { kind: "one-time-password", password } } : answer;
  }

  async #setBadge(request: RequestOf<"SetBadge">): Promise<SettingsAnswer> {
    const { secrets, store, badgeKey } = this.#parts;
    if (isWeakPin(request.pin)) return refused({ code: "password-too-weak" });
    const pin = await secrets.hash(request.pin);
    const badge = badgeHash(badgeKey, request.badge);
    const holder = store.accountByBadge(badge);
    if (holder !== null && holder.staff !== request.staff) return refused({ code: "badge-taken" });
    return this.#change(request.staff, { badge, pin, ...noTries }, "badge-set");
  }

  /** From reading the account to keeping it nothing else runs, so no change of another hand is lost. */
  async #change(staff: StaffKey, by: Partial<Account>, what: string): Promise<SettingsAnswer> {
    const { store, definition, door } = this.#parts;
    const known = store.account(staff);
    if (known === null && !Object.hasOwn(definition().staff, staff)) {
      return refused({ code: "staff-unknown" });
    }
    const changed = { ...(known ?? newAccount(staff)), ...by };
    if (leavesNobody(changed, store, definition())) return refused({ code: "last-administrator" });
    store.saveAccount(changed);
    await door.accountChanged(staff);
    return done(what, `staff:${staff}`);
  }
}
