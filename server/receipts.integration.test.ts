import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { handedOver } from "../shared/testing/case-requests.ts";
import { PaperPdfs } from "./documents/paper-pdfs.ts";
import type { ReceiptPaper } from "./documents/receipt-paper.ts";
import { openSqliteJournal } from "./journal/sqlite/sqlite-journal.ts";
import { Receipts } from "./receipts.ts";
import { openOffice, wakefulOffice } from "./testing/open-office.ts";
import { openPdf, pdfText } from "./testing/read-pdf.ts";
import { makeTemporaryDirectory, removeDirectory } from "./testing/temporary-directory.ts";
import { waitUntil } from "./testing/wait-until.ts";

const pdfs = new PaperPdfs(() => {});
afterAll(() => pdfs.close());
const typeset = (paper: ReceiptPaper) => pdfs.receipt(paper);
/** The machine stops before it is done. */
const never = () => new Promise<null>(() => {});

let data: string;
beforeEach(() => {
  data = makeTemporaryDirectory();
});
afterEach(() => removeDirectory(data));

/** An office on the directory that makes receipts, with what it is asked. */
async function openReceipts(
  pdf: (paper: ReceiptPaper) => Promise<Uint8Array | null>,
  definition = wakefulOffice,
) {
  const journal = openSqliteJournal(data);
  const { papers } = journal;
  const { office, clock, log, logged } = await openOffice({ journal, definition });
  const receipts = new Receipts({
    office,
    papers,
    publicUrl: "https://amt.example",
    log,
    pdf,
  });
  return {
    office,
    logged,
    papers,
    /** `s01` at `c1` hands a complete case over. */
    async handOver(): Promise<string> {
      for (const { request } of handedOver(clock.now)) {
        const reply = await office.submit(null, request);
        if (!reply.ok) throw new Error(JSON.stringify(reply));
        if (reply.answer.kind === "case") return reply.answer.receipt;
      }
      throw new Error("no case");
    },
    async kept(number: string): Promise<Uint8Array> {
      await waitUntil("the paper", () => papers.receipt(number) !== null);
      return papers.receipt(number) ?? new Uint8Array();
    },
    async [Symbol.asyncDispose]() {
      receipts.close();
      await office.close();
    },
  };
}

const textOf = async (pdf: Uint8Array) =>
  (await pdfText(await openPdf(pdf))).replaceAll(/\s+/gu, " ");

test("[R2] a receipt that is issued is kept as PDF, with its number, case and code", async () => {
  await using opened = await openReceipts(typeset);
  const number = await opened.handOver();
  const text = await textOf(await opened.kept(number));
  expect(text).toContain(number);
  for (const { number: file } of opened.office.state.cases.values()) expect(text).toContain(file);
  expect(text).toContain("Bestätigung des vollständigen Antrags");
});

test("[R2] what a crash came before is made at the next start", async () => {
  let number: string;
  {
    await using crashed = await openReceipts(never);
    number = await crashed.handOver();
    expect(crashed.papers.receipt(number)).toBeNull();
  }
  await using again = await openReceipts(typeset);
  expect(await textOf(await again.kept(number))).toContain(number);
});

test("[R2] what was issued stays as it was, whatever the office calls things later", async () => {
  let before: Uint8Array;
  let number: string;
  {
    await using opened = await openReceipts(typeset);
    number = await opened.handOver();
    before = await opened.kept(number);
  }
  const asked: string[] = [];
  const renamed = { ...wakefulOffice, name: "Anderes Amt" };
  await using again = await openReceipts((paper) => {
    asked.push(paper.number);
    return typeset(paper);
  }, renamed);
  const next = await again.handOver();
  expect(await textOf(await again.kept(next))).toContain("Anderes Amt");
  expect(asked).toEqual([next]);
  expect(Buffer.from(again.papers.receipt(number) ?? []).equals(Buffer.from(before))).toBe(true);
});

test("[S-2] a typesetter that fails holds no hand-over up, and a failure only costs its own paper", async () => {
  const answers = [
    () => Promise.reject(new Error("typesetter broke")),
    () => Promise.resolve(null),
  ];
  await using opened = await openReceipts((paper) => answers.shift()?.() ?? typeset(paper));
  const broke = await opened.handOver();
  await waitUntil("what went wrong", () => opened.logged.join().includes("could not be kept"));
  // The next hand-over wakes it: the one that broke is tried again and given up, the next is made.
  const made = await opened.handOver();
  expect(await textOf(await opened.kept(made))).toContain(made);
  expect(opened.papers.missing([broke, made])).toEqual([broke]);
});
