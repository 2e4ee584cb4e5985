import { join } from "node:path";
import { expect, test } from "vitest";
import { AppendFailed } from "../../office/ports.ts";
import { SqliteRetained } from "../../people/sqlite-retained.ts";
import { describePapers } from "../papers-contract.ts";
import { nothing } from "../sample-batches.ts";
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

test("[P2] a deleted paper is gone, is told from one that is being made, and none is made any more", async () => {
  using directory = temporaryDirectory();
  const journal = openSqliteJournal(directory.path);
  const { papers } = journal;
  const [unmade, other] = ["E-2026-000018", "E-2026-000019"];
  papers.keepReceipt(number, pdf);
  papers.keepReceipt(other, pdf);
  const personal = [number, unmade].map((key) => ({ kind: "forget", of: "receipt", key }) as const);
  await journal.append({ ...nothing, personal });
  papers.keepReceipt(number, pdf);
  expect([number, unmade, other].map((each) => papers.isDeleted(each))).toEqual([
    true,
    true,
    false,
  ]);
  expect([number, unmade].map((each) => papers.receipt(each))).toEqual([null, null]);
  expect(text(papers.receipt(other))).toBe(text(pdf));
  expect(papers.missing([number, unmade, "E-2026-000020"])).toEqual(["E-2026-000020"]);
  await journal.close();
});

test("[P2] an ended mail is found when it was kept long enough and deleted, one under way never", async () => {
  using directory = temporaryDirectory();
  const journal = openSqliteJournal(directory.path, () => 0);
  const content = { kind: "receipt", receipt: number, service: "study" } as const;
  const order = (cause: string) => ({ cause, person: "a1", language: "de", content });
  await journal.append({ ...nothing, mails: ["sent", "late", "waits"].map(order) });
  for (const [cause, at] of [
    ["sent", 10],
    ["late", 20],
  ] as const) {
    journal.outbox.start(cause, at);
    journal.outbox.end(cause, at, { progress: "sent" });
  }
  const retained = new SqliteRetained(() => journal.database);
  const none = { appointments: 0, cases: 0, notes: 0, post: 0, dismissedPost: 0, receipts: 0 };
  const overdue = (mails: number) => retained.overdue({ ...none, mails }, 9);
  expect(overdue(20)).toEqual([{ of: "mail", key: "sent" }]);
  expect(overdue(99)).toHaveLength(2);
  const personal = ["sent", "waits"].map((key) => ({ kind: "forget", of: "mail", key }) as const);
  await journal.append({ ...nothing, personal });
  expect(overdue(99)).toEqual([{ of: "mail", key: "late" }]);
  expect(journal.outbox.counts()).toMatchObject({ queued: 1, sent: 1 });
  await journal.close();
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
