import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqliteJournal } from "../journal/sqlite/sqlite-journal.ts";
import { describePeople } from "./people-contract.ts";
import { SqlitePeople } from "./sqlite-people.ts";
import { SqliteRetained } from "./sqlite-retained.ts";

const batch = { events: [], periods: [], answers: [], personal: [], mails: [] };

describePeople("SQLite", async () => {
  const directory = mkdtempSync(join(tmpdir(), "people-"));
  const journal = openSqliteJournal(directory);
  return {
    people: new SqlitePeople(() => journal.database),
    retained: new SqliteRetained(() => journal.database),
    keep: (...personal) => journal.append({ ...batch, personal }),
    async dispose() {
      await journal.close();
      rmSync(directory, { recursive: true });
    },
  };
});

test("[P1] a person has the same pseudonym after a restart, and after the journal recovered", async () => {
  const directory = mkdtempSync(join(tmpdir(), "people-"));
  const before = openSqliteJournal(directory);
  const pseudonym = new SqlitePeople(() => before.database).pseudonym("Visitor 17", null);
  await before.close();

  const journal = openSqliteJournal(directory);
  const people = new SqlitePeople(() => journal.database);
  expect(people.pseudonym("Visitor 17", null)).toBe(pseudonym);
  await journal.append({ ...batch, personal: [{ kind: "visit-note", visit: 7, text: "kept" }] });
  journal.database.close();
  await journal.recover();
  expect(people.noteOfVisit(7)).toBe("kept");
  expect(people.pseudonym("Visitor 17", null)).toBe(pseudonym);
  await journal.close();
  rmSync(directory, { recursive: true });
});
