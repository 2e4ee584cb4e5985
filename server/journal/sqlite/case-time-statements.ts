import type { Database } from "better-sqlite3";
import type { CaseTime } from "../../../shared/domain/cases/closed-times.ts";

type CaseTimeRow = Omit<CaseTime, "promised"> & {
  readonly from: number | null;
  readonly to: number | null;
  readonly basis: NonNullable<CaseTime["promised"]>["basis"] | null;
};

/** Writing and reading table `case_time`: what reports say of forecasts is made of it. */
export function caseTimeStatements(database: Database) {
  const insert = database.prepare<[...(number | string | null)[]]>(`
    INSERT INTO case_time (number, service, urgency, difficulty, complete_at, done_at,
      promised_from, promised_to, basis)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  `);
  const all = database.prepare<[], CaseTimeRow>(`
    SELECT number, service, urgency, difficulty, complete_at AS completeAt, done_at AS doneAt,
      promised_from AS "from", promised_to AS "to", basis
    FROM case_time ORDER BY number
  `);

  return {
    insert({ number, service, urgency, difficulty, completeAt, doneAt, promised }: CaseTime): void {
      const { from = null, to = null, basis = null } = promised ?? {};
      insert.run(number, service, urgency, difficulty, completeAt, doneAt, from, to, basis);
    },

    /** By number. Nothing else may use the connection until the last is taken. */
    *all(): Iterable<CaseTime> {
      for (const { from, to, basis, ...row } of all.iterate()) {
        const told = from !== null && to !== null && basis !== null;
        yield { ...row, promised: told ? { from, to, basis } : null };
      }
    },
  };
}
