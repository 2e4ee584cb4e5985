import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteJournal } from "../../journal/sqlite/sqlite-journal.ts";
import { describeAccessStore } from "./access-store-contract.ts";
import { SqliteAccessStore } from "./sqlite-access-store.ts";

describeAccessStore("SQLite", async () => {
  const directory = mkdtempSync(join(tmpdir(), "access-"));
  const journal = openSqliteJournal(directory);
  return {
    store: new SqliteAccessStore(() => journal.database),
    async dispose() {
      await journal.close();
      rmSync(directory, { recursive: true });
    },
  };
});
