import { join } from "node:path";
import { expect, test } from "vitest";
import { AppendFailed } from "../../office/ports.ts";
import { describePapers } from "../papers-contract.ts";
import { backup } from "./backup.ts";
import { restore } from "./restore.ts";
import { openSqliteJournal } from "./sqlite-journal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const number = "E-2026-000017";
const pdf = new TextEncoder().encode("%PDF-1.7 of receipt 17");

describePapers("SQLite", async () => {
  const directory = temporaryDirectory();
  const journal = openSqliteJournal(directory.path);
  return {
    papers: journal.papers,
    async dispose() {
      await journal.close();
      directory[Symbol.dispose]();
    },
  };
});

test("[J1] a paper is there after a restart, and after the journal recovered", async () => {
  using directory = temporaryDirectory();
  const before = openSqliteJournal(directory.path);
  before.papers.keepReceipt(number, pdf);
  await before.close();

  const journal = openSqliteJournal(directory.path);
  const { papers } = journal;
  expect(text(papers.receipt(number))).toBe(text(pdf));
  journal.database.close();
  await journal.recover();
  expect(text(papers.receipt(number))).toBe(text(pdf));
  papers.keepReceipt("E-2026-000018", pdf);
  expect(papers.missing([number, "E-2026-000018"])).toEqual([]);
  await journal.close();
});

test("[J4] the backup carries the papers", async () => {
  using directory = temporaryDirectory();
  const [data, copy, file] = ["data", "copy", "backup.sqlite"].map((name) =>
    join(directory.path, name),
  );
  if (data === undefined || copy === undefined || file === undefined) throw new Error("no paths");
  const journal = openSqliteJournal(data);
  journal.papers.keepReceipt(number, pdf);
  await backup(data, file, { force: false });
  await journal.close();
  await restore(file, copy, { force: false });
  const restored = openSqliteJournal(copy);
  expect(text(restored.papers.receipt(number))).toBe(text(pdf));
  await restored.close();
});

test("[J2] without room a paper is refused as full; once there is room it is taken", async () => {
  using directory = temporaryDirectory();
  const journal = openSqliteJournal(directory.path);
  journal.database.pragma("max_page_count = 1");
  const large = new Uint8Array(1_000_000);
  expect(() => journal.papers.keepReceipt(number, large)).toThrow(AppendFailed);
  expect(journal.papers.missing([number])).toEqual([number]);
  journal.database.pragma("max_page_count = 1000000");
  journal.papers.keepReceipt(number, large);
  expect(journal.papers.receipt(number)?.byteLength).toBe(1_000_000);
  await journal.close();
});

function text(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : new TextDecoder().decode(bytes);
}
