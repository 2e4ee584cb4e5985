import type { Database } from "better-sqlite3";
import type { ReceiptNumber } from "../../../shared/domain/cases/receipt.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { ReceiptText } from "../../office/ports.ts";

/** Writing and reading tables `paper` and `receipt_text`. What was once kept never changes (rule R2). */
export function paperStatements(database: Database) {
  const keep = database.prepare<[ReceiptNumber, Uint8Array, Instant]>(
    "INSERT INTO paper (number, pdf, made_at) VALUES (?, ?, ?) ON CONFLICT (number) DO NOTHING",
  );
  const find = database
    .prepare<[ReceiptNumber], Uint8Array>(
      "SELECT pdf FROM paper WHERE number = ? AND length(pdf) > 0",
    )
    .pluck();
  // Nothing is left of a deleted one but that it was there.
  const isDeleted = database.prepare<[ReceiptNumber], number>(
    "SELECT 1 FROM paper WHERE number = ? AND length(pdf) = 0",
  );
  const has = database.prepare<[ReceiptNumber], number>("SELECT 1 FROM paper WHERE number = ?");
  const keepText = database.prepare<[ReceiptNumber, ReceiptText, string, Instant]>(
    `INSERT INTO receipt_text (number, which, text, kept_at) VALUES (?, ?, ?, ?)
      ON CONFLICT (number, which) DO NOTHING`,
  );
  const text = database
    .prepare<[ReceiptNumber, ReceiptText], string>(
      "SELECT text FROM receipt_text WHERE number = ? AND which = ?",
    )
    .pluck();

  return {
    keep(number: ReceiptNumber, pdf: Uint8Array, at: Instant): void {
      keep.run(number, pdf, at);
    },

    find: (number: ReceiptNumber): Uint8Array | null => find.get(number) ?? null,

    keepText(number: ReceiptNumber, which: ReceiptText, words: string, at: Instant): void {
      keepText.run(number, which, words, at);
    },

    text: (number: ReceiptNumber, which: ReceiptText): string | null =>
      text.get(number, which) ?? null,

    isDeleted: (number: ReceiptNumber): boolean => isDeleted.get(number) !== undefined,

    has: (number: ReceiptNumber): boolean => has.get(number) !== undefined,
  };
}

export type PaperStatements = ReturnType<typeof paperStatements>;
