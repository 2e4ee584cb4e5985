import { z } from "zod";
import { fingerprintOf } from "./fingerprint.ts";
import { readPrivate, writePrivate } from "./private-file.ts";

const pinFile = z.strictObject({
  server: z.string(),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  pem: z.string(),
  /** The machine's own trust store vouched for it at pairing, so it may be renewed under that. */
  vouched: z.boolean(),
});
type Pin = z.infer<typeof pinFile>;

/** What Chromium says of a certificate that a server showed. */
export interface ShownCertificate {
  readonly hostname: string;
  /** PEM. */
  readonly certificate: string;
  /** The machine's own trust store and the name agree. */
  readonly vouched: boolean;
}

/**
 * Whom this device takes for the office's server (rule X1). Before pairing it takes the first certificate it is shown,
 * keeps to that one while the app runs, and puts its fingerprint into the pairing code: whoever stands between gets
 * another code. The first challenge the device signs pins the certificate for good.
 */
export class ServerTrust {
  readonly #path: string;
  readonly #server: URL;
  #pin: Pin | null;
  #candidate: Omit<Pin, "server"> | null = null;

  /** `path`: where the pin is kept; a pin of another server counts as none. */
  constructor(path: string, server: string) {
    this.#path = path;
    this.#server = new URL(server);
    const pin = readPrivate(path, pinFile);
    this.#pin = pin?.server === this.#server.origin ? pin : null;
  }

  get paired(): boolean {
    return this.#pin !== null;
  }

  /** The fingerprint that goes into the pairing code; empty over loopback HTTP, or before anything was shown. */
  get fingerprint(): string {
    return this.#pin?.fingerprint ?? this.#candidate?.fingerprint ?? "";
  }

  /** PEM of the pinned certificate, for connections that this process opens without Chromium. */
  get pinnedCertificate(): string | null {
    return this.#pin?.pem ?? null;
  }

  isServer(hostname: string): boolean {
    // URL keeps the brackets of IPv6 addresses, Chromium does not.
    return hostname === this.#server.hostname.replace(/^\[|\]$/g, "");
  }

  /** Whether to speak to whom shows this certificate. */
  accepts(shown: ShownCertificate): boolean {
    if (this.#server.protocol !== "https:" || !this.isServer(shown.hostname)) return false;
    const fingerprint = fingerprintOf(shown.certificate);
    if (this.#pin !== null)
      return fingerprint === this.#pin.fingerprint || (this.#pin.vouched && shown.vouched);
    this.#candidate ??= { fingerprint, pem: shown.certificate, vouched: shown.vouched };
    return fingerprint === this.#candidate.fingerprint;
  }

  /** Pins what was shown. Does nothing when paired already, or over plain HTTP. */
  pin(): void {
    if (this.#pin !== null || this.#candidate === null) return;
    const pin = { server: this.#server.origin, ...this.#candidate };
    writePrivate(this.#path, pin);
    this.#pin = pin;
  }
}
