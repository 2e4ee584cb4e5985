import { randomBytes } from "node:crypto";
import { minute, type Instant } from "../../../shared/domain/instant.ts";
import type {
  PairingReply,
  PairingRequest,
  PairingState,
} from "../../../shared/protocol/pairing.ts";
import { commitmentTo, pairingCodeOf } from "./pairing-code.ts";
import { randomId } from "./random-id.ts";

export const pairingLimits = {
  /** How long a code is good; and after that, how long a device can still learn what became of it. */
  lifetime: 10 * minute,
  /** More new devices than an office unpacks at once. */
  waiting: 40,
  /** Of one address; its own oldest gives way, so that a page that is loaded again is never locked out. */
  perAddress: 8,
} as const;

/** A device that shows its code and waits. */
export interface WaitingPairing {
  readonly id: string;
  readonly request: PairingRequest;
  /** The code it shows; the first is the more probable where there are two. */
  readonly codes: readonly string[];
  readonly since: Instant;
}

interface Pairing extends WaitingPairing {
  readonly address: string;
  readonly serverNonce: string;
  readonly state: PairingState;
  readonly until: Instant;
}

/** Who asks to be paired, and how they see the server. */
export interface Applicant {
  readonly address: string;
  /** Asked by one of our shells, which see the server's certificate; a browser's page cannot. */
  readonly seesCertificate: boolean;
}

/** New devices on their way into the office (rule X1), in memory: a restart has them begin again. */
export class Pairings {
  readonly #now: () => Instant;
  readonly #certificate: string;
  /** In the order in which they began. */
  readonly #pairings = new Map<string, Pairing & Pick<Applicant, "seesCertificate">>();

  /** `certificate`: the server's fingerprint in lower-case hex, empty over plain HTTP. */
  constructor(now: () => Instant, certificate: string) {
    this.#now = now;
    this.#certificate = certificate;
  }

  /** Begins; null when too many wait already. */
  begin(request: PairingRequest, applicant: Applicant): PairingReply | null {
    this.#forget();
    const { address } = applicant;
    for (const { id } of this.#all().filter(
      (other) => other.request.publicKey === request.publicKey,
    )) {
      this.#pairings.delete(id);
    }
    const own = this.#all().filter((other) => other.address === address && isWaiting(other));
    if (own.length >= pairingLimits.perAddress && own[0] !== undefined) {
      this.#pairings.delete(own[0].id);
    }
    if (this.#all().filter(isWaiting).length >= pairingLimits.waiting) return null;
    const id = randomId("p-");
    const serverNonce = randomBytes(32).toString("base64url");
    const since = this.#now();
    this.#pairings.set(id, {
      ...applicant,
      id,
      request,
      serverNonce,
      since,
      codes: [],
      state: { state: "waiting" },
      until: since + pairingLimits.lifetime,
    });
    return { pairing: id, nonce: serverNonce };
  }

  /** The device shows its nonce, and so its code becomes known. Once only: another nonce would be another try. */
  reveal(id: string, nonce: string): "revealed" | "unknown" | "wrong" {
    const pairing = this.#current(id);
    if (pairing === null) return "unknown";
    const { publicKey, commitment } = pairing.request;
    if (commitmentTo(nonce) !== commitment) return "wrong";
    if (pairing.codes.length > 0) return "revealed";
    const codeWith = (certificate: string) =>
      pairingCodeOf({
        publicKey,
        deviceNonce: nonce,
        serverNonce: pairing.serverNonce,
        certificate,
      });
    // Whoever stands between a shell and us has shown it another certificate than ours, and so gets neither code.
    const codes = [codeWith(this.#certificate), codeWith("")];
    if (!pairing.seesCertificate) codes.reverse();
    this.#pairings.set(id, { ...pairing, codes: [...new Set(codes)] });
    return "revealed";
  }

  /** What became of it; an unknown one has expired. */
  state(id: string): PairingState {
    const pairing = this.#pairings.get(id);
    if (pairing === undefined) return { state: "expired" };
    return this.#isOver(pairing) ? { state: "expired" } : pairing.state;
  }

  /** Devices that show a code, the longest waiting first. */
  waiting(): readonly WaitingPairing[] {
    this.#forget();
    return this.#all().filter((pairing) => isWaiting(pairing) && pairing.codes.length > 0);
  }

  /** The device that shows this code; null also when two show the same. */
  withCode(code: string): WaitingPairing | null {
    const [found, second] = this.waiting().filter(({ codes }) => codes.includes(code));
    return second === undefined ? (found ?? null) : null;
  }

  settle(id: string, state: Exclude<PairingState, { state: "waiting" }>): void {
    const pairing = this.#pairings.get(id);
    if (pairing === undefined) return;
    // The device asks every few seconds what became of it.
    this.#pairings.set(id, { ...pairing, state, until: this.#now() + pairingLimits.lifetime });
  }

  #all() {
    return [...this.#pairings.values()];
  }

  #current(id: string) {
    const pairing = this.#pairings.get(id);
    if (pairing === undefined || this.#isOver(pairing) || !isWaiting(pairing)) return null;
    return pairing;
  }

  #isOver({ until }: Pairing): boolean {
    return this.#now() >= until;
  }

  #forget(): void {
    for (const pairing of this.#all()) if (this.#isOver(pairing)) this.#pairings.delete(pairing.id);
  }
}

const isWaiting = ({ state }: Pairing) => state.state === "waiting";
