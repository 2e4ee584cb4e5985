import type { OfficeDefinition } from "../../../shared/domain/definition.ts";
import type { AccessFault, AccessRequest } from "../../../shared/protocol/access.ts";
import type { AccessStore, DeviceId } from "../ports.ts";
import type { Secrets } from "../secrets/secrets.ts";
import { isWeakPassword } from "../secrets/weak-password.ts";
import { newAccount } from "./account.ts";
import type { FirstCode } from "./first-code.ts";
import type { Prover } from "./prover.ts";

type Request = Extract<AccessRequest, { type: "BecomeFirstAdministrator" }>;

export interface FirstAdministratorParts {
  readonly store: AccessStore;
  readonly secrets: Secrets;
  readonly prover: Prover;
  readonly first: FirstCode;
  readonly definition: () => OfficeDefinition;
}

/** Gives the account of the first administrator to who saw the server's screen (rule X3). */
export class FirstAdministrator {
  readonly #parts: FirstAdministratorParts;

  constructor(parts: FirstAdministratorParts) {
    this.#parts = parts;
  }

  /** Null when the account is made and the code worth nothing any more. */
  async become(request: Request, device: DeviceId): Promise<AccessFault | null> {
    const { store, secrets, prover, first, definition } = this.#parts;
    const { staff, user, password, code } = request;
    if (!first.isNeeded) return { code: "not-first-start" };
    const fault = prover.proveAtDevice(device, () => first.matches(code), { code: "code-wrong" });
    if (fault !== null) return fault;
    const person = Object.hasOwn(definition().staff, staff) ? definition().staff[staff] : undefined;
    if (person === undefined) return { code: "not-allowed" };
    if (isWeakPassword(password, [user, person.name])) return { code: "password-too-weak" };
    const hash = await secrets.hash(password);
    // Somebody else with the code was quicker, or has this name.
    if (!first.isNeeded) return { code: "not-first-start" };
    const namesake = store.accountByUser(user);
    if (namesake !== null && namesake.staff !== staff) return { code: "not-allowed" };
    const account = store.account(staff) ?? newAccount(staff);
    store.saveAccount({
      ...account,
      user,
      password: hash,
      mustChangePassword: false,
      roles: [...new Set([...account.roles, "administrator" as const])],
      blocked: false,
    });
    return null;
  }
}
