import type { Database } from "better-sqlite3";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { Kept, KeptKind } from "../../../shared/domain/retention/kept.ts";

/** Writing table `term`, and deleting what it names (rule P2). What is overdue is found in the people box. */
export function termStatements(database: Database) {
  const count = database.prepare<[string, string, Instant]>(`
    INSERT INTO term (of, key, since) VALUES (?, ?, ?)
    ON CONFLICT (of, key) DO UPDATE SET since = excluded.since
  `);
  const uncount = database.prepare<[string, string]>("DELETE FROM term WHERE of = ? AND key = ?");
  const person = database.prepare<[string]>("DELETE FROM person WHERE pseudonym = ?");
  const intake = database.prepare<[string]>("DELETE FROM intake_text WHERE intake = ?");
  const caseNote = database.prepare<[string, number]>(
    "DELETE FROM case_note WHERE number = ? AND revision = ?",
  );
  const forget: Readonly<Record<KeptKind, { run(key: string): unknown }>> = {
    "appointment-person": person,
    "case-person": person,
    "visit-note": database.prepare<[string]>("DELETE FROM visit_note WHERE visit = ?"),
    "case-note": { run: (key) => caseNote.run(...noteOf(key)) },
    post: intake,
    "dismissed-post": intake,
    // An empty row stays, also where none was made: so that none is made any more.
    receipt: database.prepare<[string]>(`
      INSERT INTO paper (number, pdf, made_at) VALUES (?, x'', 0)
      ON CONFLICT (number) DO UPDATE SET pdf = excluded.pdf
    `),
    mail: database.prepare<[string]>(
      "DELETE FROM outbox WHERE cause = ? AND progress IN ('sent', 'failed', 'uncertain')",
    ),
  };

  return {
    /** Null: it is needed again. */
    count({ of, key }: Kept, since: Instant | null): void {
      if (since === null) uncount.run(of, key);
      else count.run(of, key, since);
    },

    forget({ of, key }: Kept): void {
      forget[of].run(key);
      uncount.run(of, key);
    },
  };
}

/** `2026-000123-7 4` */
function noteOf(key: string): readonly [number: string, revision: number] {
  const [number = "", revision = ""] = key.split(" ");
  return [number, Number(revision)];
}
