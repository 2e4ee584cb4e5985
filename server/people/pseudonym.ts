import { randomBytes } from "node:crypto";
import type { PersonPseudonym } from "../../shared/domain/appointment.ts";
import { keyedHash, normalised } from "./keyed-hash.ts";

/** Of the normalised name and e-mail, so that the same person typed twice is the same person. */
export function pseudonymOf(key: Uint8Array, name: string, email: string | null): PersonPseudonym {
  return keyedHash(key, `${normalised(name)}\n${normalised(email ?? "")}`);
}

/** 128 random bits as hex. */
export function randomPseudonym(): PersonPseudonym {
  return randomBytes(16).toString("hex");
}
