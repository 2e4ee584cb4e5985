import type { Database } from "better-sqlite3";
import type { PersonPseudonym } from "../../../shared/domain/appointment.ts";
import type { PersonalRecord } from "../../../shared/domain/decision.ts";
import { applicantNow } from "../../office/applicant.ts";
import { searchKeys } from "../../office/person-search.ts";
import type { Person } from "../../office/ports.ts";
import { termStatements } from "./term-statements.ts";

const now = "CAST(unixepoch('subsec') * 1000 AS INTEGER)";

/** Writing the deletable place (rule P1); it is read in the people box. */
export function personalStatements(database: Database) {
  // Replaced as a row, not updated: whoever was kept last is found first.
  const person = database.prepare<[...(string | null)[]]>(`
    INSERT OR REPLACE INTO person
      (pseudonym, name, email, phone, file_number, search_text, search_file, kept_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ${now})
  `);
  const known = database.prepare<[string], Person>(
    "SELECT name, email, phone, file_number AS fileNumber FROM person WHERE pseudonym = ?",
  );
  const forget = database.prepare<[string]>("DELETE FROM person WHERE pseudonym = ?");
  const visitNote = database.prepare<[number, string]>(`
    INSERT INTO visit_note (visit, text, kept_at) VALUES (?, ?, ${now})
    ON CONFLICT (visit) DO UPDATE SET text = excluded.text, kept_at = excluded.kept_at
  `);
  const caseNote = database.prepare<[string, number, string]>(`
    INSERT INTO case_note (number, revision, text, kept_at) VALUES (?, ?, ?, ${now})
    ON CONFLICT (number, revision) DO UPDATE SET text = excluded.text, kept_at = excluded.kept_at
  `);
  const intake = database.prepare<[number, ...(string | null)[]]>(`
    INSERT OR REPLACE INTO intake_text (intake, sender, subject, text, kept_at)
    VALUES (?, ?, ?, ?, ${now})
  `);

  const terms = termStatements(database);

  const keepPerson = (pseudonym: PersonPseudonym, kept: Person) => {
    const { name, email, phone, fileNumber } = kept;
    const { text, file } = searchKeys(kept);
    person.run(pseudonym, name, email, phone, fileNumber, text, file);
  };

  return {
    keep(record: PersonalRecord): void {
      switch (record.kind) {
        case "person":
          keepPerson(record.person, record);
          return;
        case "applicant": {
          const kept = applicantNow(known.get(record.from) ?? null, record);
          if (kept === null) forget.run(record.person);
          else keepPerson(record.person, kept);
          return;
        }
        case "forget-person":
          forget.run(record.person);
          return;
        case "visit-note":
          visitNote.run(record.visit, record.text);
          return;
        case "case-note":
          caseNote.run(record.case, record.revision, record.text);
          return;
        case "intake":
          intake.run(record.intake, record.from, record.subject, record.text);
          return;
        case "term":
          terms.count(record, record.since);
          return;
        case "forget":
          terms.forget(record);
      }
    },
  };
}
