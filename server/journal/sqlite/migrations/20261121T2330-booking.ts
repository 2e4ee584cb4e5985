import { randomBytes } from "node:crypto";
import { searchKeys } from "../../../office/person-search.ts";
import type { Person } from "../../../office/ports.ts";
import type { Migration } from "../migration.ts";

type PersonRow = Pick<Person, "name" | "email"> & { readonly rowid: number };

export const booking: Migration = {
  name: "20261121T2330-booking",
  up(database) {
    database.exec(`
      ALTER TABLE person ADD COLUMN file_number TEXT;
      -- Name, e-mail address and file number as they are searched.
      ALTER TABLE person ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
      ALTER TABLE person ADD COLUMN search_file TEXT NOT NULL DEFAULT '';

      -- Mails to send. \`content\` goes once the mail will not be tried again; \`next_at\` is null unless it may be.
      CREATE TABLE outbox (
        id INTEGER PRIMARY KEY,
        cause TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        appointment INTEGER,
        person TEXT NOT NULL,
        language TEXT NOT NULL,
        content TEXT,
        progress TEXT NOT NULL
          CHECK (progress IN ('queued', 'sending', 'sent', 'retrying', 'failed', 'uncertain')),
        progress_at INTEGER NOT NULL,
        queued_at INTEGER NOT NULL,
        next_at INTEGER,
        attempts INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX outbox_next ON outbox (next_at, id) WHERE next_at IS NOT NULL;
      CREATE INDEX outbox_appointment ON outbox (appointment, id) WHERE appointment IS NOT NULL;
      CREATE INDEX outbox_progress ON outbox (progress);
    `);
    // Part of every Message-ID, so that no two offices ever send the same one (rule M2).
    database.prepare("INSERT INTO secret (name, value) VALUES ('mail-id', ?)").run(randomBytes(8));
    const fill = database.prepare<[string, number]>(
      "UPDATE person SET search_text = ? WHERE rowid = ?",
    );
    const persons = database.prepare<[], PersonRow>("SELECT rowid, name, email FROM person").all();
    for (const { rowid, ...person } of persons) {
      fill.run(searchKeys({ ...person, fileNumber: null }).text, rowid);
    }
  },
};
