import { mkdtempSync, rmSync, unlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { AuditList } from "../access/audit/audit-list.ts";
import { auditKey } from "../access/audit/audit-key.ts";
import { SqliteAccessStore } from "../access/store/sqlite-access-store.ts";
import { openSqliteJournal } from "../journal/sqlite/sqlite-journal.ts";
import { verifyAuditList } from "./verify-audit-list.ts";

function office() {
  const data = mkdtempSync(join(tmpdir(), "audit-"));
  const journal = openSqliteJournal(data);
  onTestFinished(async () => {
    await journal.close();
    rmSync(data, { recursive: true });
  });
  const store = new SqliteAccessStore(() => journal.database);
  const write = (rows: number) => {
    const list = new AuditList(store, auditKey(data));
    for (let at = 0; at < rows; at += 1) {
      list.append({ at, staff: "s01", device: "d-a", what: "case-viewed", about: `case:${at}` });
    }
  };
  return { data, journal, write };
}

test("[X6] an unbroken list is found so while the server is running, page after page", () => {
  const { data, write } = office();
  write(2_345);
  expect(verifyAuditList(data)).toMatchObject({
    isSound: true,
    line: expect.stringMatching(
      /^audit list: 2345 rows, the last of 1970-01-01T00:00:02.344Z, [0-9a-f]{16}: unbroken$/,
    ),
  });
});

test("[X6] the first row that was changed in the database is named", () => {
  const { data, journal, write } = office();
  write(1_500);
  journal.database.exec("UPDATE audit SET about = 'case:17' WHERE seq IN (1203, 1400)");
  expect(verifyAuditList(data)).toMatchObject({
    isSound: false,
    line: expect.stringContaining("broken at row 1203 (1970-01-01T00:00:01.202Z, case-viewed)"),
  });
});

test("[X6] without its key a list cannot be verified, and says so", () => {
  const { data, write } = office();
  expect(verifyAuditList(data)).toEqual({ isSound: true, line: "audit list: none yet" });
  write(1);
  unlinkSync(join(data, "audit-key"));
  expect(verifyAuditList(data)).toMatchObject({
    isSound: false,
    line: expect.stringContaining("missing"),
  });
});
