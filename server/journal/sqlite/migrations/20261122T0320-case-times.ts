import { eventStatements } from "../event-statements.ts";
import { caseTimeStatements } from "../case-time-statements.ts";
import type { Migration } from "../migration.ts";
import { rebuild } from "../verify/rebuild.ts";

export const caseTimes: Migration = {
  name: "20261122T0320-case-times",
  up(database) {
    database.exec(`
      -- What each case took, and what its applicant had been told first; a row when it is first ready or closed.
      CREATE TABLE case_time (
        number TEXT PRIMARY KEY,
        service TEXT NOT NULL,
        urgency INTEGER NOT NULL,
        difficulty INTEGER NOT NULL,
        complete_at INTEGER NOT NULL,
        done_at INTEGER NOT NULL,
        promised_from INTEGER,
        promised_to INTEGER,
        basis TEXT
      ) STRICT;
      CREATE INDEX case_time_done ON case_time (done_at);
    `);
    const statements = caseTimeStatements(database);
    const { caseTimes: before } = rebuild(eventStatements(database).after(0), 0);
    for (const time of before.values()) statements.insert(time);
  },
};
