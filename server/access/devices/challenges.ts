import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { second, type Instant } from "../../../shared/domain/instant.ts";

/** How long a challenge may be answered. */
const lifetime = 30 * second;

/** Of a nonce's 32 bytes: when it was made (6), chance (10), and a MAC over both and the device (16). */
const stampEnd = 6;
const chanceEnd = 16;

/**
 * What devices sign to show that they are there now (rule X1). A nonce carries its own proof of where it comes from,
 * so that nothing is kept for who only asks: whatever is asked, memory holds the answered ones of half a minute, and
 * only a device's own signature puts one there. For a device that nobody knows a nonce looks the same.
 */
export class Challenges {
  /** Of this run of the server only: what an earlier one asked is worth nothing. */
  readonly #key = randomBytes(32);
  /** Milliseconds of a clock that never goes back. */
  readonly #now: () => number;
  readonly #answered = new Map<string, Instant>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A fresh nonce for this device: 32 bytes as base64url. */
  ask(device: string): string {
    const nonce = Buffer.alloc(chanceEnd);
    nonce.writeUIntBE(Math.trunc(this.#now()), 0, stampEnd);
    randomBytes(chanceEnd - stampEnd).copy(nonce, stampEnd);
    return Buffer.concat([nonce, this.#mac(device, nonce)]).toString("base64url");
  }

  /** Whether this device was asked this less than half a minute ago and has not answered. */
  isOpen(device: string, nonce: string): boolean {
    const bytes = Buffer.from(nonce, "base64url");
    const stated = bytes.subarray(0, chanceEnd);
    const mac = this.#mac(device, stated);
    const shown = bytes.subarray(chanceEnd);
    if (shown.length !== mac.length || !timingSafeEqual(shown, mac)) return false;
    const age = this.#now() - stated.readUIntBE(0, stampEnd);
    // Compared as bytes: base64url can write the same ones in several ways.
    return age <= lifetime && !this.#answered.has(mac.toString("hex"));
  }

  /** Uses a nonce up. To be called once its signature is found right. */
  close(device: string, nonce: string): void {
    const now = this.#now();
    for (const [mac, until] of this.#answered) {
      if (until > now) break;
      this.#answered.delete(mac);
    }
    const stated = Buffer.from(nonce, "base64url").subarray(0, chanceEnd);
    this.#answered.set(this.#mac(device, stated).toString("hex"), now + lifetime + 1);
  }

  /** How many answered ones are remembered. */
  get remembered(): number {
    return this.#answered.size;
  }

  #mac(device: string, stated: Uint8Array): Buffer {
    const mac = createHmac("sha256", this.#key).update(stated).update(device).digest();
    return mac.subarray(0, 16);
  }
}
