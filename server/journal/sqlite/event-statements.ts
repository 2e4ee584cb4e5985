import type { Database } from "better-sqlite3";
import type { RecordedEvent } from "../../office/ports.ts";
import { eventSchema } from "../event-schema.ts";

interface EventRow {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly data: string;
}

const pageSize = 1_000;

/** Writing and reading table `event`. */
export function eventStatements(database: Database) {
  const insert = database.prepare<[number, number, string, string]>(
    "INSERT INTO event (seq, at, type, data) VALUES (?, ?, ?, ?)",
  );
  const page = database.prepare<[number, number], EventRow>(
    "SELECT seq, at, type, data FROM event WHERE seq > ? ORDER BY seq LIMIT ?",
  );
  const last = database.prepare<[], { seq: number | null }>("SELECT max(seq) AS seq FROM event");

  return {
    insert({ seq, event }: RecordedEvent): void {
      const { at, type, ...data } = event;
      insert.run(seq, at, type, JSON.stringify(data));
    },

    /** 0 when there is none. */
    last(): number {
      return last.get()?.seq ?? 0;
    },

    /** In pages, so that the connection is free for a write between two of them. */
    *after(after: number): Iterable<RecordedEvent> {
      let previous = after;
      for (;;) {
        const rows = page.all(previous, pageSize);
        for (const row of rows) {
          if (row.seq !== previous + 1) {
            throw new Error(`the journal is damaged: event ${previous + 1} is missing`);
          }
          previous = row.seq;
          yield readEvent(row);
        }
        if (rows.length < pageSize) return;
      }
    },
  };
}

function readEvent({ seq, at, type, data }: EventRow): RecordedEvent {
  try {
    const rest: unknown = JSON.parse(data);
    if (typeof rest !== "object") throw new Error(`${typeof rest} instead of an object`);
    return { seq, event: eventSchema.parse({ ...rest, at, type }) };
  } catch (error) {
    throw new Error(`the journal is damaged: event ${seq} cannot be read`, { cause: error });
  }
}
