import { describe, expect, test } from "vitest";
import { SqlitePeople } from "../../people/sqlite-people.ts";
import { describeJournal } from "../journal-contract.ts";
import { answered, batchAfter, begins, monday, nothing } from "../sample-batches.ts";
import { databasePath } from "./database-file.ts";
import { openSqliteJournal } from "./sqlite-journal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";
import Database from "better-sqlite3";

describeJournal("SQLite", async () => {
  const directory = temporaryDirectory();
  const journal = openSqliteJournal(directory.path);
  return {
    journal,
    people: new SqlitePeople(() => journal.database),
    periods: () => journal.periods(),
    caseTimes: () => journal.caseTimes(),
    fill() {
      // SQLite will not go below the present size, so this leaves the free space of the present pages.
      journal.database.pragma("max_page_count = 1");
    },
    makeRoom() {
      journal.database.pragma("max_page_count = 1000000");
    },
    async dispose() {
      await journal.close();
      directory[Symbol.dispose]();
    },
  };
});

describe("the SQLite file", () => {
  test("[J1] is all there after a restart", async () => {
    using directory = temporaryDirectory();
    const before = openSqliteJournal(directory.path);
    await before.append({
      ...batchAfter(0, 3),
      answers: [answered(1)],
      periods: [begins(1, "waiting", monday)],
      personal: [{ kind: "visit-note", visit: 1, text: "needs a wheelchair" }],
    });
    await before.saveSnapshot({ seq: 2, version: 1, state: { day: "2026-11-23" } });
    const written = {
      events: [...before.events(0)],
      periods: [...before.periods()],
    };
    await before.close();

    const journal = openSqliteJournal(directory.path);
    expect([...journal.events(0)]).toEqual(written.events);
    expect([...journal.periods()]).toEqual(written.periods);
    expect(await journal.answer(answered(1).command)).toEqual(answered(1));
    expect((await journal.snapshot(1))?.state).toEqual({ day: "2026-11-23" });
    expect(new SqlitePeople(() => journal.database).noteOfVisit(1)).toBe("needs a wheelchair");
    await journal.append(batchAfter(3, 1));
    expect(await journal.recover()).toBe(4);
    await journal.close();
  });

  test("[J2] after a broken connection nothing is taken until it recovered, then all is right", async () => {
    using directory = temporaryDirectory();
    const journal = openSqliteJournal(directory.path);
    await journal.append(batchAfter(0, 2));
    journal.database.close();
    await expect(journal.append(batchAfter(2, 1))).rejects.toMatchObject({ reason: "failed" });
    expect(await journal.recover()).toBe(2);
    await journal.append(batchAfter(2, 1));
    expect([...journal.events(1)].map(({ seq }) => seq)).toEqual([2, 3]);
    await journal.close();
  });

  test.each([
    ["no JSON", "UPDATE event SET data = '{' WHERE seq = 2", /event 2 cannot be read/],
    ["a lost field", "UPDATE event SET data = '{}' WHERE seq = 2", /event 2 cannot be read/],
    ["another type", "UPDATE event SET type = 'X' WHERE seq = 2", /event 2 cannot be read/],
    ["a lost row", "DELETE FROM event WHERE seq = 2", /event 2 is missing/],
  ])("[J3] a damaged row (%s) is an error that names it", async (_, damage, message) => {
    using directory = temporaryDirectory();
    const journal = openSqliteJournal(directory.path);
    await journal.append(batchAfter(0, 3));
    journal.database.exec(damage);
    expect(() => [...journal.events(0)]).toThrow(message);
    await journal.close();
  });

  test("[W1] answers older than asked are forgotten, newer ones stay", async () => {
    using directory = temporaryDirectory();
    const journal = openSqliteJournal(directory.path);
    await journal.append({
      ...nothing,
      answers: [answered(1, monday), answered(2, monday + 10), answered(3, monday + 20)],
    });
    expect(await journal.forgetAnswers(monday + 10)).toBe(1);
    expect(await journal.answer(answered(1).command)).toBeNull();
    expect(await journal.answer(answered(2).command)).toEqual(answered(2, monday + 10));
    expect(await journal.forgetAnswers(monday + 1_000)).toBe(2);
    expect(await journal.answer(answered(3).command)).toBeNull();
    await journal.close();
  });

  test("a write from elsewhere cannot slip in unseen: its number is taken, and the append fails whole", async () => {
    using directory = temporaryDirectory();
    const journal = openSqliteJournal(directory.path);
    await journal.append(batchAfter(0, 1));
    const stranger = new Database(databasePath(directory.path));
    stranger.exec("INSERT INTO event VALUES (3, 0, 'DayTurned', '{}')");
    stranger.close();
    await expect(journal.append(batchAfter(1, 2))).rejects.toMatchObject({ reason: "failed" });
    expect([...journal.database.prepare("SELECT seq FROM event").pluck().all()]).toEqual([1, 3]);
    await journal.close();
  });
});
