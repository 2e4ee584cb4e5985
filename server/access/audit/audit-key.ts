import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";

/**
 * The key of the audit list, beside the data and not among them: who changes rows in the database, or has a backup of
 * it, still cannot chain them. Made at the first start, readable by the server's own user. Throws when the file holds
 * something else, or what the file system throws.
 */
export function auditKey(directory: string): Uint8Array {
  return readAuditKey(directory) ?? makeKey(directory);
}

/** The key, or null when there is none yet. */
export function readAuditKey(directory: string): Uint8Array | null {
  const text = readIfThere(fileIn(directory));
  if (text === null) return null;
  const written = text.trim();
  if (/^[0-9a-f]{64}$/.test(written)) return Buffer.from(written, "hex");
  throw new Error(`${fileIn(directory)} is damaged: the audit list cannot be continued without it`);
}

function makeKey(directory: string): Uint8Array {
  const key = randomBytes(32);
  const file = openSync(fileIn(directory), "wx", 0o600);
  try {
    writeSync(file, `${key.toString("hex")}\n`);
    // A key that is lost with the power would make the rows after it look forged.
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return key;
}

function fileIn(directory: string): string {
  return join(directory, "audit-key");
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
