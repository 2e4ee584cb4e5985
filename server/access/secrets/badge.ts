import { createHmac } from "node:crypto";

/**
 * What is kept of a badge: HMAC-SHA-256 (RFC 2104) of its number, so that the store alone makes no badge. Letter case
 * and white space aside, since readers differ.
 */
export function badgeHash(key: Uint8Array, badge: string): string {
  const number = badge.normalize("NFKC").replaceAll(/\s+/gu, "").toUpperCase();
  return createHmac("sha256", key).update(number, "utf8").digest("hex");
}
