import type { Database } from "better-sqlite3";

/** What this office's Message-IDs have in common and no other office's have: 64 random bits as hex (rule M2). */
export function mailId(database: Database): string {
  const value = database
    .prepare<[], Uint8Array>("SELECT value FROM secret WHERE name = 'mail-id'")
    .pluck()
    .get();
  if (value === undefined) throw new Error(`${database.name} has lost its mail id`);
  return Buffer.from(value).toString("hex");
}
