import type { Database, Statement } from "better-sqlite3";
import type { Instant } from "../../shared/domain/instant.ts";
import type { Cutoffs } from "../../shared/domain/retention/cutoffs.ts";
import {
  keptKinds,
  retentionOf,
  type Kept,
  type KeptKind,
} from "../../shared/domain/retention/kept.ts";
import type { Retained } from "../office/ports.ts";

interface Reader {
  readonly database: Database;
  readonly overdue: Statement<[KeptKind, Instant, number], string>;
  readonly mails: Statement<[Instant, number], string>;
}

/** Finds what was kept long enough, over the journal's own connection; a function as it has another after it recovered. */
export class SqliteRetained implements Retained {
  readonly #connection: () => Database;
  #reader: Reader;

  constructor(connection: () => Database) {
    this.#connection = connection;
    this.#reader = readerOf(connection());
  }

  overdue(before: Cutoffs, most: number): readonly Kept[] {
    const { overdue, mails } = this.#current();
    const found: Kept[] = [];
    for (const of of keptKinds) {
      const cutoff = before[retentionOf[of]];
      const room = most - found.length;
      const keys = of === "mail" ? mails.all(cutoff, room) : overdue.all(of, cutoff, room);
      for (const key of keys) found.push({ of, key });
    }
    return found;
  }

  #current(): Reader {
    const database = this.#connection();
    if (database !== this.#reader.database) this.#reader = readerOf(database);
    return this.#reader;
  }
}

function readerOf(database: Database): Reader {
  return {
    database,
    overdue: database
      .prepare<[KeptKind, Instant, number], string>(
        "SELECT key FROM term WHERE of = ? AND since < ? ORDER BY since LIMIT ?",
      )
      .pluck(),
    // The outbox counts for itself: a mail's term begins when it will not be tried again.
    mails: database
      .prepare<[Instant, number], string>(
        `SELECT cause FROM outbox
         WHERE progress IN ('sent', 'failed', 'uncertain') AND progress_at < ?
         ORDER BY progress_at LIMIT ?`,
      )
      .pluck(),
  };
}
