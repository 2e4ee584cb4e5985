import type { Database } from "better-sqlite3";
import type { PeriodChange } from "../../../shared/domain/period.ts";
import type { VisitPeriod } from "../visit-period.ts";

type PeriodRow = Omit<VisitPeriod, "undone"> & { readonly undone: number };

/** Writing and reading table `visit_period`; the same steps as `changePeriods`, row by row. */
export function periodStatements(database: Database) {
  const end = database.prepare<[number, number]>(
    "UPDATE visit_period SET ended_at = ? WHERE visit = ? AND undone = 0 AND ended_at IS NULL",
  );
  const begin = database.prepare<[...(number | string | null)[]]>(`
    INSERT INTO visit_period
      (visit, ordinal, status, queue, service, counter, outcome, began_at, ended_at, undone)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, 0)
  `);
  // Ordinals have no gaps. `max(ordinal)` would be compiled anew at every call and cost more than the insert.
  const count = database
    .prepare<[number], number>("SELECT count(*) FROM visit_period WHERE visit = ?")
    .pluck();
  const undo = database.prepare<[number, number]>(`
    UPDATE visit_period SET undone = 1, ended_at = ?
    WHERE visit = ? AND undone = 0 AND ended_at IS NULL
  `);
  const reopen = database.prepare<[{ visit: number }]>(`
    UPDATE visit_period SET ended_at = NULL
    WHERE visit = @visit AND ordinal =
      (SELECT max(ordinal) FROM visit_period WHERE visit = @visit AND undone = 0)
  `);
  const all = database.prepare<[], PeriodRow>(`
    SELECT visit, ordinal, status, queue, service, counter, outcome,
      began_at AS beganAt, ended_at AS endedAt, undone
    FROM visit_period ORDER BY visit, ordinal
  `);

  return {
    change(change: PeriodChange): void {
      const { visit, at } = change;
      if (change.change === "begin") {
        const { status, queue, service, counter, outcome } = change;
        const before = count.get(visit) ?? 0;
        if (before > 0) end.run(at, visit);
        begin.run(visit, before + 1, status, queue, service, counter, outcome, at);
      } else if (undo.run(at, visit).changes !== 1 || reopen.run({ visit }).changes !== 1) {
        throw new Error(`visit ${visit} has no period to undo`);
      }
    },

    /** By visit and ordinal. Nothing else may use the connection until the last is taken. */
    *all(): Iterable<VisitPeriod> {
      for (const row of all.iterate()) yield { ...row, undone: row.undone === 1 };
    },
  };
}
