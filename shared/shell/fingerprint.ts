import { X509Certificate } from "node:crypto";

/** The SHA-256 fingerprint of a certificate (PEM) in lower-case hex without colons, as in the pairing text. */
export function fingerprintOf(pem: string): string {
  return new X509Certificate(pem).fingerprint256.replaceAll(":", "").toLowerCase();
}
