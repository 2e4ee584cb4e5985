import type { Migration } from "../migration.ts";

export const access: Migration = {
  name: "20261122T0300-access",
  up(database) {
    database.exec(`
      -- Machines that may speak to the office (rule X1).
      CREATE TABLE device (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        public_key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        place TEXT NOT NULL,
        printer TEXT,
        version TEXT NOT NULL,
        enrolled_at INTEGER NOT NULL,
        enrolled_by TEXT NOT NULL,
        revoked_at INTEGER,
        last_seen INTEGER
      ) STRICT;

      -- How staff prove who they are (rule X3).
      CREATE TABLE account (
        staff TEXT PRIMARY KEY,
        user TEXT UNIQUE,
        password TEXT,
        must_change_password INTEGER NOT NULL,
        badge TEXT UNIQUE,
        pin TEXT,
        subject TEXT UNIQUE,
        roles TEXT NOT NULL,
        blocked INTEGER NOT NULL,
        failures INTEGER NOT NULL,
        last_failure INTEGER,
        last_sign_in INTEGER
      ) STRICT;

      -- One a counter, one a person (rule X5).
      CREATE TABLE session (
        counter TEXT PRIMARY KEY,
        device TEXT NOT NULL,
        staff TEXT NOT NULL UNIQUE,
        "by" TEXT NOT NULL,
        since INTEGER NOT NULL,
        last_touch INTEGER NOT NULL,
        locked_since INTEGER
      ) STRICT;

      -- Who did what, and who looked at personal data (rule X6).
      CREATE TABLE audit (
        seq INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        staff TEXT,
        device TEXT,
        what TEXT NOT NULL,
        about TEXT,
        mac TEXT NOT NULL
      ) STRICT;
    `);
  },
};
