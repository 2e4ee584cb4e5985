import { createHmac } from "node:crypto";
import type { PersonPseudonym } from "../../shared/domain/appointment.ts";

/**
 * HMAC-SHA-256 (RFC 2104) over the normalised name and e-mail, its first 128 bits as hex. Normalised: NFKC, letter
 * case folded, white space collapsed; so the same person typed twice is the same person.
 */
export function pseudonymOf(key: Uint8Array, name: string, email: string | null): PersonPseudonym {
  const identity = `${normalised(name)}\n${normalised(email ?? "")}`;
  return createHmac("sha256", key).update(identity, "utf8").digest("hex").slice(0, 32);
}

/** Upper case first: it folds what lower case alone does not, such as ß and ss. */
function normalised(text: string): string {
  const folded = text.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
  return folded.replaceAll(/\s+/gu, " ").trim();
}
