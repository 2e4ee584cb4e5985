import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openSqliteJournal } from "../../journal/sqlite/sqlite-journal.ts";
import type { Batch } from "../../office/ports.ts";
import type { AuditEntry } from "../ports.ts";
import { MemoryAccessStore } from "../store/memory-access-store.ts";
import { SqliteAccessStore } from "../store/sqlite-access-store.ts";
import { AuditList } from "./audit-list.ts";
import { auditKey, readAuditKey } from "./audit-key.ts";
import { verifyAudit } from "./verify-audit.ts";

const key = Buffer.alloc(32, 7);

describe("[X6] the list of who did what", () => {
  test("holds from the first row to the last", () => {
    const { store } = tenRows();
    expect(verifyAudit(store, key)).toMatchObject({ rows: 10, last: { seq: 10 }, broken: null });
    expect(verifyAudit(new MemoryAccessStore(), key)).toEqual({
      rows: 0,
      last: null,
      broken: null,
    });
  });

  test("is one chain across restarts", () => {
    const { store } = tenRows();
    new AuditList(store, key).append(entry(11));
    expect(verifyAudit(store, key)).toMatchObject({ rows: 11, broken: null });
  });

  test("shows where a row was changed, whatever of it", () => {
    const changes = {
      at: "at + 1",
      staff: "'p02'",
      device: "NULL",
      what: "'sign-out'",
      about: "'case:2026-000018-4'",
      mac: "replace(mac, substr(mac, 1, 1), 'x')",
    };
    for (const [column, value] of Object.entries(changes)) {
      const { store, run } = tenRows();
      run(`UPDATE audit SET ${column} = ${value} WHERE seq = 4`);
      expect(verifyAudit(store, key), column).toMatchObject({ rows: 3, broken: { seq: 4 } });
    }
  });

  test("shows where a row was taken out", () => {
    const { store, run } = tenRows();
    run("DELETE FROM audit WHERE seq = 1");
    expect(verifyAudit(store, key)).toMatchObject({ rows: 0, broken: { seq: 2 } });
  });

  test("shows where a row was taken out and the others moved up", () => {
    const { store, run } = tenRows();
    run("DELETE FROM audit WHERE seq = 4");
    run("UPDATE audit SET seq = seq - 1 WHERE seq > 4");
    expect(verifyAudit(store, key)).toMatchObject({ rows: 3, broken: { seq: 4, about: "case:5" } });
  });

  test("shows where a row was put in, also a copy of a true one", () => {
    const { store, run } = tenRows();
    run("UPDATE audit SET seq = -seq WHERE seq > 4");
    run("UPDATE audit SET seq = 1 - seq WHERE seq < 0");
    run("INSERT INTO audit SELECT 5, at, staff, device, what, about, mac FROM audit WHERE seq = 4");
    expect(verifyAudit(store, key)).toMatchObject({ rows: 4, broken: { seq: 5, about: "case:4" } });
  });

  test("shows where two rows changed places", () => {
    const { store, run } = tenRows();
    run("UPDATE audit SET seq = -4 WHERE seq = 4");
    run("UPDATE audit SET seq = 4 WHERE seq = 5");
    run("UPDATE audit SET seq = 5 WHERE seq = -4");
    expect(verifyAudit(store, key)).toMatchObject({ rows: 3, broken: { seq: 4, about: "case:5" } });
  });

  test("cannot be continued by who has not the key", () => {
    const { store } = tenRows();
    new AuditList(store, Buffer.alloc(32, 8)).append(entry(11));
    expect(verifyAudit(store, key)).toMatchObject({ rows: 10, broken: { seq: 11 } });
  });

  test("tells a nothing from an empty text, and where one field ends from where the next begins", () => {
    const { store, run } = tenRows();
    run("UPDATE audit SET device = what, what = device WHERE seq = 4");
    expect(verifyAudit(store, key).broken?.seq).toBe(4);
    const other = tenRows();
    other.list.append({ ...entry(11), about: null });
    other.run("UPDATE audit SET about = '' WHERE seq = 11");
    expect(verifyAudit(other.store, key).broken?.seq).toBe(11);
  });
});

describe("[X6] a command is in the list exactly when it is in the journal", () => {
  test("an accepted one, once, with the decision's time", async () => {
    const { journal, store, list } = tenRows();
    const submit = () => journal.append(batchOf("c-1"));
    await list.expecting("counter:c1 CallNext", "c-1", about, submit);
    expect(store.lastAudit()).toMatchObject({ seq: 11, at: 500, what: "CallNext", about: "done" });
    // Asked again, it is answered from what is stored.
    await list.expecting("counter:c1 CallNext", "c-1", about, async () => {});
    expect(store.lastAudit()?.seq).toBe(11);
    expect(verifyAudit(store, key).broken).toBeNull();
  });

  test("not one that was not expected, or by another sender", async () => {
    const { journal, store, list } = tenRows();
    await list.expecting("counter:c2 CallNext", "c-1", about, () => journal.append(batchOf("c-1")));
    await list.expecting("counter:c1 CallNext", "c-9", about, () => journal.append(batchOf("c-2")));
    await journal.append(batchOf("c-9"));
    expect(store.lastAudit()?.seq).toBe(10);
  });

  test("neither, when the append fails; and the chain goes on", async () => {
    const { journal, store, list, run } = tenRows();
    run("CREATE TRIGGER full AFTER INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END");
    const submit = (id: string) => () => journal.append(batchOf(id));
    await expect(
      list.expecting("counter:c1 CallNext", "c-1", about, submit("c-1")),
    ).rejects.toThrow();
    expect(await journal.answer("c-1")).toBeNull();
    expect(store.lastAudit()?.seq).toBe(10);
    run("DROP TRIGGER full");
    await list.expecting("counter:c1 CallNext", "c-1", about, submit("c-1"));
    expect(verifyAudit(store, key)).toMatchObject({ rows: 11, broken: null });
  });
});

describe("[X6] the key of the list", () => {
  test("is made once, for the server's own user, apart from the data", () => {
    const directory = emptyDirectory();
    expect(readAuditKey(directory)).toBeNull();
    const made = auditKey(directory);
    expect(made).toHaveLength(32);
    expect(auditKey(directory)).toEqual(made);
    expect(statSync(join(directory, "audit-key")).mode & 0o777).toBe(0o600);
  });

  test("is never made anew over a damaged one", () => {
    const directory = emptyDirectory();
    writeFileSync(join(directory, "audit-key"), "17\n");
    expect(() => auditKey(directory)).toThrow("damaged");
  });
});

const about = () => ({ staff: "p03", device: "d-a", what: "CallNext", about: "done" });

function batchOf(command: string): Batch {
  const answer = {
    command,
    sender: "counter:c1 CallNext",
    answer: { kind: "done" },
    at: 500,
  } as const;
  return { events: [], periods: [], answers: [answer], personal: [], mails: [] };
}

function entry(number: number): AuditEntry {
  const [at, about] = [number * 10, `case:${number}`];
  return { at, staff: "p03", device: "d-a", what: "case-viewed", about };
}

function tenRows() {
  const directory = emptyDirectory();
  const journal = openSqliteJournal(directory);
  onTestFinished(() => journal.close());
  const store = new SqliteAccessStore(() => journal.database);
  const list = new AuditList(store, key);
  journal.alsoWrite((batch) => list.writeWith(batch));
  for (let number = 1; number <= 10; number += 1) list.append(entry(number));
  return { journal, store, list, run: (sql: string) => void journal.database.exec(sql) };
}

function emptyDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "audit-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}
