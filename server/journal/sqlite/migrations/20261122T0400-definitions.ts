import type { Migration } from "../migration.ts";

export const definitions: Migration = {
  name: "20261122T0400-definitions",
  up(database) {
    database.exec(`
      -- Every office definition there was (rule X8); the newest is in force.
      CREATE TABLE definition (
        version INTEGER PRIMARY KEY,
        yaml TEXT NOT NULL,
        at INTEGER NOT NULL,
        -- Null: the file the server was started with.
        "by" TEXT,
        note TEXT NOT NULL
      ) STRICT;
    `);
  },
};
