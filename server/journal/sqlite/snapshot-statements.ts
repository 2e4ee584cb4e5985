import type { Database } from "better-sqlite3";
import type { Snapshot } from "../../office/ports.ts";

interface SnapshotRow {
  readonly seq: number;
  readonly version: number;
  readonly state: string;
}

/** Writing and reading table `snapshot`. Two are kept: the newest, and one in case that cannot be used. */
export function snapshotStatements(database: Database) {
  const insert = database.prepare<[number, number, string]>(`
    INSERT OR REPLACE INTO snapshot (seq, version, state, at)
    VALUES (?, ?, ?, CAST(unixepoch('subsec') * 1000 AS INTEGER))
  `);
  const prune = database.prepare(
    "DELETE FROM snapshot WHERE seq NOT IN (SELECT seq FROM snapshot ORDER BY seq DESC LIMIT 2)",
  );
  const newest = database.prepare<[number], SnapshotRow>(
    "SELECT seq, version, state FROM snapshot WHERE version = ? ORDER BY seq DESC LIMIT 1",
  );
  const save = database.transaction(({ seq, version, state }: Snapshot) => {
    insert.run(seq, version, JSON.stringify(state));
    prune.run();
  });

  return {
    save(snapshot: Snapshot): void {
      save.immediate(snapshot);
    },

    newest(version: number): Snapshot | null {
      const row = newest.get(version);
      if (row === undefined) return null;
      const state: unknown = JSON.parse(row.state);
      return { seq: row.seq, version: row.version, state };
    },
  };
}
