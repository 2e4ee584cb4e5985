import type { Database } from "better-sqlite3";
import type { ReceiptNumber } from "../../../shared/domain/cases/receipt.ts";
import type { Instant } from "../../../shared/domain/instant.ts";

/** Writing and reading table `paper`. A paper once kept never changes (rule R2). */
export function paperStatements(database: Database) {
  const keep = database.prepare<[ReceiptNumber, Uint8Array, Instant]>(
    "INSERT INTO paper (number, pdf, made_at) VALUES (?, ?, ?) ON CONFLICT (number) DO NOTHING",
  );
  const find = database
    .prepare<[ReceiptNumber], Uint8Array>("SELECT pdf FROM paper WHERE number = ?")
    .pluck();
  const has = database.prepare<[ReceiptNumber], number>("SELECT 1 FROM paper WHERE number = ?");

  return {
    keep(number: ReceiptNumber, pdf: Uint8Array, at: Instant): void {
      keep.run(number, pdf, at);
    },

    find: (number: ReceiptNumber): Uint8Array | null => find.get(number) ?? null,

    has: (number: ReceiptNumber): boolean => has.get(number) !== undefined,
  };
}

export type PaperStatements = ReturnType<typeof paperStatements>;
