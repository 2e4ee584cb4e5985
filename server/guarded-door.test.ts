import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SqliteAccessStore } from "./access/store/sqlite-access-store.ts";
import { guardedDoor } from "./guarded-door.ts";
import { temporaryDirectory } from "./journal/sqlite/temporary-directory.ts";
import { openSqliteJournal } from "./journal/sqlite/sqlite-journal.ts";
import { openOffice } from "./testing/open-office.ts";
import { quickSecrets } from "./testing/open-staff.ts";

test("[X6] a start without the key of a list that was begun goes on, and says that it cannot be verified", async () => {
  using directory = temporaryDirectory();
  const data = directory.path;
  const journal = openSqliteJournal(data);
  const { office, clock } = await openOffice({ journal });
  const errors: string[] = [];
  const log = { info: () => {}, warn: () => {}, error: (text: string) => void errors.push(text) };
  const store = new SqliteAccessStore(() => journal.database);
  const devices = { onGone: () => () => {} };
  const open = () =>
    guardedDoor({
      data,
      office,
      journal,
      store,
      devices,
      clock: () => clock.now,
      log,
      secrets: quickSecrets,
    });

  open();
  expect(errors).toEqual([]);
  store.appendAudit({
    seq: 1,
    at: clock.now,
    staff: null,
    device: null,
    what: "sign-in",
    about: null,
    mac: "00",
  });
  open();
  expect(errors).toEqual([]);
  rmSync(join(data, "audit-key"));
  open();
  expect(errors).toEqual([expect.stringContaining("audit-key")]);
  await office.close();
});
