import { createHmac } from "node:crypto";

/** HMAC-SHA-256 (RFC 2104), its first 128 bits as hex. */
export function keyedHash(key: Uint8Array, text: string): string {
  return createHmac("sha256", key).update(text, "utf8").digest("hex").slice(0, 32);
}

/**
 * NFKC, letter case folded, white space collapsed, so that a line break is never left. Upper case first: it folds what
 * lower case alone does not, such as ß and ss.
 */
export function normalised(text: string): string {
  const folded = text.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
  return folded.replaceAll(/\s+/gu, " ").trim();
}
