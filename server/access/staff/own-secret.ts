import type { AccessFault, AccessRequest } from "../../../shared/protocol/access.ts";
import type { AccessStore, Account, StoredSession } from "../ports.ts";
import { isWeakPassword } from "../secrets/weak-password.ts";
import type { Secrets } from "../secrets/secrets.ts";
import type { Prover } from "./prover.ts";

type ChangePassword = Extract<AccessRequest, { type: "ChangePassword" }>;

export interface OwnSecretParts {
  readonly store: AccessStore;
  readonly secrets: Secrets;
  readonly prover: Prover;
}

/** What a person who is signed in does with the own secret: unlock with it, and change it. */
export class OwnSecret {
  readonly #parts: OwnSecretParts;

  constructor(parts: OwnSecretParts) {
    this.#parts = parts;
  }

  /** Null when this is the person's password or, after a badge, PIN. Who came from the provider comes from there again. */
  async proves(session: StoredSession, typed: string): Promise<AccessFault | null> {
    const account = this.#parts.store.account(session.staff);
    const kept = account === null ? null : keptFor(account, session.by, typed);
    if (account === null || kept === null) return { code: "not-allowed" };
    const { staff: name } = account;
    return this.#parts.prover.prove({ account, name, kept, typed, device: session.device });
  }

  /** Null when it was changed. `displayName` must not be the password either. */
  async change(
    { device, staff }: StoredSession,
    { from, to }: ChangePassword,
    displayName: string,
  ): Promise<AccessFault | null> {
    const { store, secrets, prover } = this.#parts;
    const account = store.account(staff);
    if (account === null || account.password === null) return { code: "not-allowed" };
    const { password: kept } = account;
    const fault = await prover.prove({ account, name: staff, kept, typed: from, device });
    if (fault !== null) return fault;
    if (to === from || isWeakPassword(to, [account.user, displayName])) {
      return { code: "password-too-weak" };
    }
    const password = await secrets.hash(to);
    const now = store.account(staff);
    // An administrator gave another one meanwhile.
    if (now === null || now.password !== kept) return { code: "wrong-credentials" };
    store.saveAccount({ ...now, password, mustChangePassword: false });
    return null;
  }
}

function keptFor(account: Account, by: StoredSession["by"], typed: string): string | null {
  switch (by) {
    case "badge":
      return /^\d{4,12}$/.test(typed) && account.pin !== null ? account.pin : account.password;
    case "password":
      return account.password;
    case "oidc":
      return null;
  }
}
