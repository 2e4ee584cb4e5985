import { createHmac } from "node:crypto";
import type { Database } from "better-sqlite3";

/**
 * The key that badges are hashed with, the same as long as these data live. Derived from the key of pseudonyms, so that
 * neither tells anything of the other.
 */
export function badgeKey(database: Database): Uint8Array {
  const value = database
    .prepare<[], Uint8Array>("SELECT value FROM secret WHERE name = 'pseudonym-key'")
    .pluck()
    .get();
  if (value === undefined) throw new Error(`${database.name} has lost its key`);
  return createHmac("sha256", value).update("badge").digest();
}
