import type { Instant } from "../../../shared/domain/instant.ts";
import type { AccessFault } from "../../../shared/protocol/access.ts";
import type { Clock } from "../../office/clock.ts";
import type { AuditList } from "../audit/audit-list.ts";
import type { AccessStore, Account, DeviceId } from "../ports.ts";
import type { Secrets } from "../secrets/secrets.ts";
import { TriesAtDevice, TriesOfNobody } from "./tries-in-memory.ts";
import { locks, noTries, oneMore, waitsUntil } from "./tries.ts";

export interface Attempt {
  /** Null: no account has this name or badge. */
  readonly account: Account | null;
  /** The name or badge as typed, for the tries of an account that does not exist. */
  readonly name: string;
  /** The string that was kept of the secret; null when the account has none of this kind. */
  readonly kept: string | null;
  readonly typed: string;
  readonly device: DeviceId;
}

export interface ProverParts {
  readonly store: AccessStore;
  readonly secrets: Secrets;
  readonly audit: AuditList;
  readonly clock: Clock;
}

const wrong: AccessFault = { code: "wrong-credentials" };

/** Checks secrets, and makes who guesses wait longer each time (rule X3). */
export class Prover {
  readonly #parts: ProverParts;
  readonly #nobody = new TriesOfNobody();
  readonly #devices = new TriesAtDevice();

  constructor(parts: ProverParts) {
    this.#parts = parts;
  }

  /**
   * Null when the secret is right. A try counts as wrong before it is checked, so that many at once are not more than
   * one after the other. Unknown names are treated, and take as long, as known ones.
   */
  async prove(attempt: Attempt): Promise<AccessFault | null> {
    const { secrets, clock, audit } = this.#parts;
    const { account, typed, kept, device } = attempt;
    const now = clock();
    const until = this.#waitsUntil(attempt, now);
    if (until !== null) return { code: "try-later", from: until };
    if (secrets.isBusy) return { code: "flooding" };
    const isLocked = this.#count(attempt, now);
    const isRight = await secrets.verify(typed, kept);
    if (isRight && account !== null) {
      this.#takeBack(account, device, now);
      return null;
    }
    const staff = account?.staff ?? null;
    audit.append({ at: now, staff, device, what: "sign-in-failed", about: null });
    if (isLocked) audit.append({ at: now, staff, device, what: "account-locked", about: null });
    return wrong;
  }

  /** The same for a secret that is no account's; `isRight` is worked out only when the device need not wait. */
  proveAtDevice(device: DeviceId, isRight: () => boolean, fault: AccessFault): AccessFault | null {
    const { clock, audit } = this.#parts;
    const now = clock();
    const until = this.#devices.waitsUntil(device, now);
    if (until !== null) return { code: "try-later", from: until };
    if (isRight()) return null;
    this.#devices.count(device, now);
    audit.append({ at: now, staff: null, device, what: "sign-in-failed", about: null });
    return fault;
  }

  #waitsUntil({ account, name, device }: Attempt, now: Instant): Instant | null {
    const atDevice = this.#devices.waitsUntil(device, now);
    const ofAccount = waitsUntil(account ?? this.#nobody.of(name), now);
    return atDevice === null || (ofAccount ?? 0) > atDevice ? ofAccount : atDevice;
  }

  #count({ account, name, device }: Attempt, now: Instant): boolean {
    this.#devices.count(device, now);
    if (account === null) {
      this.#nobody.count(name, now);
      return false;
    }
    const tries = oneMore(account, now);
    this.#parts.store.saveAccount({ ...account, ...tries });
    return locks(tries);
  }

  #takeBack({ staff }: Account, device: DeviceId, at: Instant): void {
    this.#devices.takeBack(device, at);
    // Whatever was changed while the secret was being checked stays.
    const account = this.#parts.store.account(staff);
    if (account !== null) this.#parts.store.saveAccount({ ...account, ...noTries });
  }
}
