import type { RecordedEvent } from "../office/ports.ts";
import { databasePath, openForReading } from "../journal/sqlite/database-file.ts";
import { openSqliteJournal } from "../journal/sqlite/sqlite-journal.ts";

/** What a server that has ended left: every event, and the id of every command that was granted. */
export async function whatIsStored(data: string) {
  const journal = openSqliteJournal(data);
  const events: readonly RecordedEvent[] = [...journal.events(0)];
  await journal.close();
  const database = openForReading(databasePath(data));
  const commands = database.prepare<[], string>("SELECT command FROM answer").pluck().all();
  database.close();
  return { events, commands };
}
