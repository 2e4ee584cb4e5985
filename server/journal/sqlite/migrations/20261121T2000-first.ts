import { randomBytes } from "node:crypto";
import type { Migration } from "../migration.ts";

export const first: Migration = {
  name: "20261121T2000-first",
  up(database) {
    database.exec(`
      CREATE TABLE event (
        seq INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        type TEXT NOT NULL,
        data TEXT NOT NULL
      ) STRICT;

      CREATE TABLE answer (
        command TEXT PRIMARY KEY,
        sender TEXT NOT NULL,
        answer TEXT NOT NULL,
        at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE snapshot (
        seq INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,
        state TEXT NOT NULL,
        at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE visit_period (
        visit INTEGER NOT NULL,
        ordinal INTEGER NOT NULL,
        status TEXT NOT NULL,
        queue TEXT NOT NULL,
        service TEXT,
        counter TEXT,
        outcome TEXT,
        began_at INTEGER NOT NULL,
        ended_at INTEGER,
        undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
        PRIMARY KEY (visit, ordinal)
      ) STRICT, WITHOUT ROWID;

      -- The deletable place (rule P1). \`kept_at\` is for retention (rule P2).
      CREATE TABLE person (
        pseudonym TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        email TEXT,
        phone TEXT,
        kept_at INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE visit_note (
        visit INTEGER PRIMARY KEY,
        text TEXT NOT NULL,
        kept_at INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE case_note (
        number TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        kept_at INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE secret (
        name TEXT PRIMARY KEY,
        value BLOB NOT NULL
      ) STRICT;
    `);
    // 256 bits, as long as the hash it keys; without it a pseudonym could be tried out with a list of names.
    database
      .prepare("INSERT INTO secret (name, value) VALUES ('pseudonym-key', ?)")
      .run(randomBytes(32));
  },
};
