import type { Database } from "better-sqlite3";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { StoredAnswer } from "../../office/ports.ts";
import { answerSchema } from "../answer-schema.ts";

interface AnswerRow {
  readonly sender: string;
  readonly answer: string;
  readonly at: number;
}

/** Writing and reading table `answer`. */
export function answerStatements(database: Database) {
  const insert = database.prepare<[string, string, string, number]>(
    "INSERT INTO answer (command, sender, answer, at) VALUES (?, ?, ?, ?)",
  );
  const find = database.prepare<[string], AnswerRow>(
    "SELECT sender, answer, at FROM answer WHERE command = ?",
  );
  // Rows are in the order of time, so the first one to stay ends the search; no index on `at` is needed.
  const forget = database.prepare<[number]>(`
    DELETE FROM answer WHERE rowid <
      coalesce((SELECT rowid FROM answer WHERE at >= ? ORDER BY rowid LIMIT 1), 9223372036854775807)
  `);

  return {
    insert({ command, sender, answer, at }: StoredAnswer): void {
      insert.run(command, sender, JSON.stringify(answer), at);
    },

    find(command: string): StoredAnswer | null {
      const row = find.get(command);
      if (row === undefined) return null;
      try {
        const answer = answerSchema.parse(JSON.parse(row.answer));
        return { command, sender: row.sender, answer, at: row.at };
      } catch (error) {
        throw new Error(`the answer to command ${command} cannot be read`, { cause: error });
      }
    },

    forget(before: Instant): number {
      return forget.run(before).changes;
    },
  };
}
