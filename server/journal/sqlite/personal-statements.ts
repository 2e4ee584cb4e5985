import type { Database } from "better-sqlite3";
import type { PersonalRecord } from "../../../shared/domain/decision.ts";

const now = "CAST(unixepoch('subsec') * 1000 AS INTEGER)";

/** Writing the deletable place (rule P1); it is read in the people box. */
export function personalStatements(database: Database) {
  const person = database.prepare<[string, string, string | null, string | null]>(`
    INSERT INTO person (pseudonym, name, email, phone, kept_at) VALUES (?, ?, ?, ?, ${now})
    ON CONFLICT (pseudonym) DO UPDATE SET name = excluded.name, email = excluded.email,
      phone = excluded.phone, kept_at = excluded.kept_at
  `);
  const visitNote = database.prepare<[number, string]>(`
    INSERT INTO visit_note (visit, text, kept_at) VALUES (?, ?, ${now})
    ON CONFLICT (visit) DO UPDATE SET text = excluded.text, kept_at = excluded.kept_at
  `);
  const caseNote = database.prepare<[string, string]>(`
    INSERT INTO case_note (number, text, kept_at) VALUES (?, ?, ${now})
    ON CONFLICT (number) DO UPDATE SET text = excluded.text, kept_at = excluded.kept_at
  `);

  return {
    keep(record: PersonalRecord): void {
      switch (record.kind) {
        case "person":
          person.run(record.person, record.name, record.email, record.phone);
          return;
        case "visit-note":
          visitNote.run(record.visit, record.text);
          return;
        case "case-note":
          caseNote.run(record.case, record.text);
      }
    },
  };
}
