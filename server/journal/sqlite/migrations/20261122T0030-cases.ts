import type { Migration } from "../migration.ts";

export const cases: Migration = {
  name: "20261122T0030-cases",
  up(database) {
    database.exec(`
      -- A name is not needed where the office has a file number of its own. Rows keep their order, which the search
      -- goes by.
      CREATE TABLE person_now (
        pseudonym TEXT PRIMARY KEY,
        name TEXT,
        email TEXT,
        phone TEXT,
        file_number TEXT,
        search_text TEXT NOT NULL,
        search_file TEXT NOT NULL,
        kept_at INTEGER NOT NULL
      ) STRICT;
      INSERT INTO person_now
        (rowid, pseudonym, name, email, phone, file_number, search_text, search_file, kept_at)
        SELECT rowid, pseudonym, name, email, phone, file_number, search_text, search_file, kept_at
        FROM person ORDER BY rowid;
      DROP TABLE person;
      ALTER TABLE person_now RENAME TO person;

      -- Each revision of a case may leave a note; those so far were made when the case was opened.
      CREATE TABLE case_note_now (
        number TEXT NOT NULL,
        revision INTEGER NOT NULL,
        text TEXT NOT NULL,
        kept_at INTEGER NOT NULL,
        PRIMARY KEY (number, revision)
      ) STRICT;
      INSERT INTO case_note_now (number, revision, text, kept_at)
        SELECT number, 1, text, kept_at FROM case_note ORDER BY rowid;
      DROP TABLE case_note;
      ALTER TABLE case_note_now RENAME TO case_note;

      -- What a letter or e-mail says, and who sent it.
      CREATE TABLE intake_text (
        intake INTEGER PRIMARY KEY,
        sender TEXT,
        subject TEXT,
        text TEXT,
        kept_at INTEGER NOT NULL
      ) STRICT;

      -- Receipts as they were issued.
      CREATE TABLE paper (
        number TEXT PRIMARY KEY,
        pdf BLOB NOT NULL,
        made_at INTEGER NOT NULL
      ) STRICT;
    `);
  },
};
