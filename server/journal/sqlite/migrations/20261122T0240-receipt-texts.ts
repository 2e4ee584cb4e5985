import type { Migration } from "../migration.ts";

export const receiptTexts: Migration = {
  name: "20261122T0240-receipt-texts",
  up(database) {
    database.exec(`
      -- What a receipt calls things, and what it says, as when it was issued; no person is named.
      CREATE TABLE receipt_text (
        number TEXT NOT NULL,
        which TEXT NOT NULL CHECK (which IN ('names', 'words')),
        text TEXT NOT NULL,
        kept_at INTEGER NOT NULL,
        PRIMARY KEY (number, which)
      ) STRICT;
    `);
  },
};
