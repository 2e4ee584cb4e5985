import type { Role } from "../../../shared/domain/access/roles.ts";
import type { StaffKey } from "../../../shared/domain/definition.ts";
import type { AccessStore, Account } from "../ports.ts";

/** What the door needs to know of somebody's account with every command. */
export interface PersonRights {
  readonly roles: readonly Role[];
  readonly mayWork: boolean;
  readonly mustChangePassword: boolean;
}

const none: PersonRights = { roles: [], mayWork: false, mustChangePassword: false };

/** The rights of whoever is signed in, in memory: a command is judged though the disk fails, and as fast. */
export class Rights {
  readonly #store: Pick<AccessStore, "account">;
  readonly #known = new Map<StaffKey, PersonRights>();

  constructor(store: Pick<AccessStore, "account">) {
    this.#store = store;
  }

  of(staff: StaffKey): PersonRights {
    const known = this.#known.get(staff);
    if (known !== undefined) return known;
    const rights = rightsOf(this.#store.account(staff));
    this.#known.set(staff, rights);
    return rights;
  }

  /** The account was changed. */
  forget(staff: StaffKey): void {
    this.#known.delete(staff);
  }
}

function rightsOf(account: Account | null): PersonRights {
  if (account === null) return none;
  const { roles, blocked, mustChangePassword } = account;
  return { roles, mayWork: !blocked, mustChangePassword };
}
