import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import type { OfficeDefinition } from "../shared/domain/definition.ts";
import { handedOver } from "../shared/testing/case-requests.ts";
import { printStrip } from "../shared/testing/printer-simulator/print-strip.ts";
import { stripText } from "../shared/testing/printer-simulator/strip.ts";
import { PaperPdfs, type Made } from "./documents/paper-pdfs.ts";
import type { ReceiptContent } from "./documents/receipt-content.ts";
import { openSqliteJournal } from "./journal/sqlite/sqlite-journal.ts";
import { ReceiptWords } from "./receipt-words.ts";
import { Receipts } from "./receipts.ts";
import { openOffice, wakefulOffice } from "./testing/open-office.ts";
import { openPdf, pdfText } from "./testing/read-pdf.ts";
import { makeTemporaryDirectory, removeDirectory } from "./testing/temporary-directory.ts";
import { waitUntil } from "./testing/wait-until.ts";

type Typeset = (content: ReceiptContent) => Promise<Made>;

const pdfs = new PaperPdfs(() => {});
afterAll(() => pdfs.close());
const typeset: Typeset = (content) => pdfs.receipt(content);
/** The machine stops before it is done. */
const never: Typeset = () => new Promise(() => {});
const failed: Typeset = () => Promise.resolve({ kind: "failed", reason: "typesetter broke" });

let data: string;
beforeEach(() => {
  data = makeTemporaryDirectory();
});
afterEach(() => removeDirectory(data));

const atHome = () => "https://amt.example";

/** Another name for everything that a receipt names. */
const renamed: OfficeDefinition = {
  ...wakefulOffice,
  name: "Anderes Amt",
  address: "Woanders 2",
  services: Object.fromEntries(
    Object.entries(wakefulOffice.services).map(([key, service]) => {
      return [key, { ...service, name: { de: "Anderes Anliegen" } }];
    }),
  ),
  documents: Object.fromEntries(
    Object.keys(wakefulOffice.documents).map((key) => [key, { de: "Anderer Nachweis" }]),
  ),
};

interface Opening {
  readonly definition?: OfficeDefinition;
  readonly publicUrl?: string;
  readonly rests?: readonly number[];
}

/** An office on the directory that makes receipts, with what it is asked. */
async function openReceipts(
  pdf: Typeset,
  { definition = wakefulOffice, publicUrl = "https://amt.example", rests = [1, 1] }: Opening = {},
) {
  const journal = openSqliteJournal(data);
  const { papers } = journal;
  const words = new ReceiptWords({
    definition: () => definition,
    papers,
    publicUrl: () => publicUrl,
  });
  const nameReceipt = words.names.bind(words);
  const opened = await openOffice({ journal, definition, nameReceipt });
  const { office, clock, log, logged } = opened;
  const receipts = new Receipts({ office, papers, words, log, rests, pdf });
  const issued = (number: string) => {
    const receipt = office.state.receipts.get(number);
    if (receipt === undefined) throw new Error("no receipt");
    return receipt;
  };
  return {
    office,
    logged,
    papers,
    receipts,
    /** `s01` at `c1` hands a case over, with a passport or complete. */
    async handOver(received?: readonly string[]): Promise<string> {
      for (const { request } of handedOver(clock.now, received)) {
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
    slip: async (number: string) => stripText(await printStrip(words.slip(issued(number)), 80)),
    copy: async (number: string) =>
      stripText(await printStrip(words.copy(issued(number), clock.now), 80)),
    clock,
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
  expect(opened.receipts.state(number)).toBe("ready");
});

test("[R2] what a crash came before says what was so then, whatever the office calls things at the next start", async () => {
  let number: string;
  {
    await using crashed = await openReceipts(never);
    number = await crashed.handOver(["passport"]);
    expect(crashed.papers.receipt(number)).toBeNull();
    expect(crashed.receipts.state(number)).toBe("making");
  }
  // Nothing of it was said yet: only its names were kept, with the fact.
  await using again = await openReceipts(typeset, {
    definition: renamed,
    publicUrl: "https://anders.example",
  });
  const page = await textOf(await again.kept(number));
  const slip = await again.slip(number);
  for (const text of [page, slip]) {
    expect(text).toContain(number);
    expect(text).toContain(wakefulOffice.name);
    expect(text).toContain("Pass");
    expect(text).not.toContain("Ander");
  }
  expect(page).toContain("https://amt.example/status/");
});

test("[R2] a reprint says word for word what was said, headed as a copy of its own time", async () => {
  let number: string;
  let before: string;
  let pdf: Uint8Array;
  {
    await using opened = await openReceipts(typeset);
    number = await opened.handOver(["passport"]);
    before = await opened.slip(number);
    pdf = await opened.kept(number);
    expect(before).not.toContain("Kopie");
  }
  const asked: string[] = [];
  const watched: Typeset = (content) => {
    asked.push(content.number);
    return typeset(content);
  };
  await using again = await openReceipts(watched, { definition: renamed });
  again.clock.pass(26 * 3_600_000);
  const copy = await again.copy(number);
  expect(copy).toMatch(/^Kopie\s+ausgedruckt am Di\., 24\.11\.2026, 11:00 Uhr/u);
  expect(copy.endsWith(before)).toBe(true);
  // The next receipt has the new names; the PDF of the old one is not touched.
  const next = await again.handOver();
  expect(await textOf(await again.kept(next))).toContain("Anderes Amt");
  expect(await again.slip(next)).toContain("Anderes Amt");
  expect(asked).toEqual([next]);
  expect(Buffer.from(again.papers.receipt(number) ?? []).equals(Buffer.from(pdf))).toBe(true);
});

test("[S-2] a PDF that fails is tried again by itself, and holds no later one up", async () => {
  const answers = [failed, () => Promise.reject(new Error("a defect of ours"))];
  await using opened = await openReceipts((content) => (answers.shift() ?? typeset)(content));
  const [first, second] = [await opened.handOver(), await opened.handOver()];
  for (const number of [first, second]) {
    expect(await textOf(await opened.kept(number))).toContain(number);
    expect(opened.receipts.state(number)).toBe("ready");
  }
});

test("[S-2] one that fails each time is given up, until staff ask again or the server starts anew", async () => {
  let tries = 0;
  let number: string;
  {
    await using opened = await openReceipts((content) => {
      tries += 1;
      return failed(content);
    });
    number = await opened.handOver();
    await waitUntil("the end", () => opened.receipts.state(number) === "failed");
    expect(tries).toBe(3);
    expect(opened.logged.join()).toContain("the PDF of a receipt was given up");
    opened.receipts.retry(number);
    expect(opened.receipts.state(number)).toBe("making");
    await waitUntil("the end", () => opened.receipts.state(number) === "failed");
    expect(tries).toBe(6);
  }
  await using again = await openReceipts(typeset);
  expect(await textOf(await again.kept(number))).toContain(number);
});

test("a machine without a typesetter says so, and tries once only", async () => {
  let tries = 0;
  await using opened = await openReceipts(async () => {
    tries += 1;
    return { kind: "missing", reason: "not for this platform" };
  });
  const number = await opened.handOver();
  await waitUntil("it to be known", () => opened.receipts.state(number) === "impossible");
  const next = await opened.handOver();
  expect(opened.receipts.state(next)).toBe("impossible");
  expect(tries).toBe(1);
});

test("[P1] what is kept of a receipt names no person", async () => {
  await using opened = await openReceipts(typeset);
  const number = await opened.handOver();
  await opened.kept(number);
  const texts = [opened.papers.text(number, "names"), opened.papers.text(number, "words")];
  for (const text of texts) {
    expect(text).toContain(number);
    expect(text).not.toMatch(/Visitor|example\.org/u);
  }
});

test("[S-2] names that cannot be kept hold no hand-over up; they are taken when it is first said", async () => {
  const journal = openSqliteJournal(data);
  const opened = await openOffice({
    journal,
    nameReceipt: () => {
      throw new Error("a defect of ours");
    },
  });
  const { office, clock, logged } = opened;
  for (const { request } of handedOver(clock.now)) {
    expect(await office.submit(null, request)).toMatchObject({ ok: true });
  }
  expect(logged.join()).toContain("a receipt could not be named");
  const [receipt] = office.state.receipts.values();
  if (receipt === undefined) throw new Error("no receipt");
  const { papers } = journal;
  const words = new ReceiptWords({
    definition: () => office.definition,
    papers,
    publicUrl: atHome,
  });
  expect(words.page(receipt).number).toBe(receipt.number);
  await office.close();
});
