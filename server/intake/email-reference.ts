import { createHmac } from "node:crypto";
import type { ParsedEmail } from "./parse-email.ts";

/** A secret of the office, the same as long as its data live. */
export type ReferenceKey = Uint8Array;

/**
 * What the same e-mail always has and no other: a keyed hash (HMAC-SHA-256, 128 bits as hex) of its Message-ID with
 * what is taken in of it. The Message-ID alone would do if everybody kept RFC 5322; but there are senders who give all
 * their mails the same one, and the second must not pass for the first. Without one, of the message itself.
 */
export function emailReference(
  parsed: ParsedEmail | null,
  source: Uint8Array,
  key: ReferenceKey,
): string {
  const hash = createHmac("sha256", key).update("e-mail\n");
  if (parsed === null || parsed.id === "") hash.update("source\n").update(source);
  else {
    const { id, date, from, subject, text } = parsed;
    hash.update(JSON.stringify([id, date, from, subject, text]));
  }
  return hash.digest("hex").slice(0, 32);
}
