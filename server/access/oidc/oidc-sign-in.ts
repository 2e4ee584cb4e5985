import { randomBytes } from "node:crypto";
import { randomNonce, randomPKCECodeVerifier, randomState } from "openid-client";
import type { CounterKey } from "../../../shared/domain/definition.ts";
import type { AccessFault } from "../../../shared/protocol/access.ts";
import type { AccessStore } from "../ports.ts";
import type { SignInProvider } from "../staff/guarded-staff-door.ts";
import type { CounterPlace, StaffDoor } from "../staff-door.ts";
import { PendingSignIns, type Begun, type Proven } from "./pending-sign-ins.ts";
import type { OidcProvider } from "./provider.ts";

export interface OidcSignInParts {
  readonly provider: OidcProvider;
  readonly door: Pick<StaffDoor, "signInBySubject">;
  readonly store: Pick<AccessStore, "device">;
  /** Where counters reach this server, such as `https://wartemarke.example.org:8443`; without a slash at its end. */
  readonly officeUrl: () => string;
  /** Milliseconds of a clock that never goes back. */
  readonly stopwatch: () => number;
}

/** Why nobody was signed in. */
export type SignInFailure =
  /** Used, too old, or never given. */
  | "link-not-valid"
  | "other-machine"
  | "device-gone"
  | "provider-away"
  | "not-confirmed"
  | "not-fresh"
  | "unknown-person"
  | Extract<
      AccessFault["code"],
      | "account-blocked"
      | "signed-in-elsewhere"
      | "counter-in-use"
      | "visit-at-counter"
      | "not-allowed"
      | "internal"
    >;

export interface Failed {
  readonly ok: false;
  readonly why: SignInFailure;
  /** The other counter where the person sits; null where none matters. */
  readonly counter: CounterKey | null;
}
export type Sending = Failed | { readonly ok: true; readonly to: string; readonly cookie: string };
export type SignedIn = Failed | { readonly ok: true; readonly counter: CounterKey };

export const signInPath = "/sign-in/oidc";
export const callbackPath = `${signInPath}/callback`;
export const takeOverPath = `${signInPath}/take-over`;

/** What taking over does away with. */
export function mayTakeOver(why: SignInFailure): boolean {
  return why === "signed-in-elsewhere" || why === "counter-in-use";
}

/**
 * Sign-in at the office's own provider (rule X3). A counter gets a one-time address, which its machine's browser opens;
 * that leads to the provider and back, and the session begins at the counter. The address works on the counter's own
 * machine only: else somebody could send it to a colleague, who would be signed in at a counter they do not sit at.
 *
 * Nobody becomes known by it: an administrator has entered the person's `sub`. It ends no session at the provider, as
 * other programs of the person use that; since each sign-in asks for a new proof, it opens nothing here.
 */
export class OidcSignIn implements SignInProvider {
  readonly #parts: OidcSignInParts;
  readonly #pending: PendingSignIns;

  constructor(parts: OidcSignInParts) {
    this.#parts = parts;
    this.#pending = new PendingSignIns(parts.stopwatch);
  }

  async start(place: CounterPlace, takeOver: boolean): Promise<string | null> {
    const { device } = place;
    if (device === null) return null;
    const link = secret(16);
    this.#pending.begin({ place: { ...place, device }, takeOver, link });
    return `${this.#parts.officeUrl()}${signInPath}/${link}`;
  }

  /**
   * Sends the browser that opened the one-time address to the provider, with a cookie to come back with. `address` is
   * where it asks from, such as `192.0.2.7`; null when nobody can tell, as behind a proxy.
   */
  async send(link: string, address: string | null): Promise<Sending> {
    const begun = this.#pending.begunAt(link);
    if (begun === null) return failed("link-not-valid");
    const fault = this.#faultAt(begun, address);
    if (fault !== null) return failed(fault);
    const checks = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
    };
    const to = await this.#parts.provider.address(this.#callback(), checks);
    // The address stays good, so that reloading the page tries again.
    if (to === null) return failed("provider-away");
    const cookie = secret(32);
    const isSent = this.#pending.send({ ...begun, cookie, checks });
    return isSent ? { ok: true, to, cookie } : failed("link-not-valid");
  }

  /** Begins the session of whoever comes back: `query` is what the provider added, with its question mark. */
  async finish(query: string, cookie: string | null, address: string | null): Promise<SignedIn> {
    const answer = new URL(this.#callback() + query);
    const state = answer.searchParams.get("state");
    const found = cookie === null || state === null ? null : this.#pending.sentWith(cookie, state);
    if (found === null) return failed("link-not-valid");
    const { sent, since } = found;
    const elsewhere = this.#faultAt(sent, address);
    if (elsewhere === "other-machine") return failed(elsewhere);
    this.#pending.end(sent);
    const confirmation = await this.#parts.provider.confirm(answer, sent.checks, since);
    if (!confirmation.ok) return failed(confirmation.why);
    // Asked last, since it may have been revoked meanwhile.
    const gone = this.#faultAt(sent, address);
    if (gone !== null) return failed(gone);
    const proven = { ...sent, subject: confirmation.subject };
    const end = await this.#signIn(proven);
    if (!end.ok && mayTakeOver(end.why)) this.#pending.ask(proven);
    return end;
  }

  /** Begins the session of whoever came back and was asked whether to take over. */
  async takeOver(cookie: string | null, address: string | null): Promise<SignedIn> {
    const proven = cookie === null ? null : this.#pending.askedWith(cookie);
    if (proven === null) return failed("link-not-valid");
    const fault = this.#faultAt(proven, address);
    if (fault !== null) return failed(fault);
    this.#pending.end(proven);
    return this.#signIn({ ...proven, takeOver: true });
  }

  async #signIn({ subject, place, takeOver }: Proven): Promise<SignedIn> {
    const answer = await this.#parts.door.signInBySubject(subject, place, takeOver);
    return answer.ok ? { ok: true, counter: place.counter } : failedBy(answer.error);
  }

  #faultAt({ place }: Begun, address: string | null): "other-machine" | "device-gone" | null {
    if (place.address !== address) return "other-machine";
    const device = this.#parts.store.device(place.device);
    const isThere = device?.revokedAt === null && device.place === place.counter;
    return isThere ? null : "device-gone";
  }

  #callback(): string {
    return this.#parts.officeUrl() + callbackPath;
  }
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString("base64url");
}

function failed(why: SignInFailure, counter: CounterKey | null = null): Failed {
  return { ok: false, why, counter };
}

function failedBy(fault: AccessFault): Failed {
  switch (fault.code) {
    case "wrong-credentials":
      return failed("unknown-person");
    case "signed-in-elsewhere":
      return failed(fault.code, fault.counter);
    case "account-blocked":
    case "counter-in-use":
    case "visit-at-counter":
    case "not-allowed":
      return failed(fault.code);
    default:
      return failed("internal");
  }
}
