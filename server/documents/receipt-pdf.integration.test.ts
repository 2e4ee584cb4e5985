import { afterAll, expect, test } from "vitest";
import { day } from "../../shared/domain/instant.ts";
import { loadDefinition } from "../definition/load.ts";
import { actualText, openPdf, pdfText, qrOn } from "../testing/read-pdf.ts";
import { PaperPdfs } from "./paper-pdfs.ts";
import { receiptContent } from "./receipt-content.ts";
import { receiptPaper, type ReceiptPaper } from "./receipt-paper.ts";
import { someCode, someDue, someReceipt } from "./testing.ts";

const log: string[] = [];
const pdfs = new PaperPdfs((line) => log.push(line));
afterAll(() => pdfs.close());

async function made(paper: ReceiptPaper): Promise<Uint8Array> {
  const setting = await pdfs.receipt(receiptContent(paper));
  if (setting.kind !== "set") throw new Error(log.join("\n"));
  return setting.pdf;
}

/** In one line, so that a line that broke does not matter. */
async function textOf(pdf: Uint8Array): Promise<string> {
  return (await pdfText(await openPdf(pdf))).replaceAll(/\s+/gu, " ");
}

const { number, case: file, status } = someReceipt();
const complete = someReceipt({
  missing: [],
  until: null,
  forecast: { basis: "cases", count: 34, from: someDue + 30 * day, to: someDue + 51 * day },
});

test("[R1] an incomplete one says number, time, office, service, what came, what is missing and until when", async () => {
  const pdf = await made(someReceipt());
  const text = await textOf(pdf);
  for (const words of [
    "Bestätigung: Unterlagen erhalten, noch unvollständig",
    "Testamt",
    "2026-000123-7",
    "E-2026-000017",
    "Samstag, 21. November 2026, 09:14 Uhr",
    "Familiennachzug",
    "Größeres Foto",
    "Es fehlen noch",
    "Mietvertrag oder Grundbuchauszug",
    "bis Montag, 21. Dezember 2026",
    "8–12 Wochen ab dem vollständigen Antrag",
    "veröffentlichte Bearbeitungszeit",
    "1234 5678 9018",
    "https://amt.example.org/status/",
  ]) {
    expect(text).toContain(words);
  }
});

test("[R1] a complete one confirms that, and says when it may be ready and on how many cases that rests", async () => {
  const text = await textOf(await made(complete));
  expect(text).toContain("Bestätigung des vollständigen Antrags");
  expect(text).toContain("fertig zwischen 31. Dezember 2026 und 21. Januar 2027");
  expect(text).toContain("34 ähnliche Anträge");
  expect(text).not.toContain("fehlen");
});

test("[R2] it speaks the visitor's language and German, each letter from a font that came with it", async () => {
  const paper = someReceipt({ language: "ar" });
  const pdf = await made(paper);
  const text = await textOf(pdf);
  expect(text).toContain("Es fehlen noch");
  expect(text).toContain("2026-000123-7");
  const [arabic, german] = receiptContent(paper).parts;
  expect([arabic?.direction, german?.direction]).toEqual(["rtl", "ltr"]);
  const set = JSON.stringify({ ...arabic, receivedNone: "" });
  const letters = set.match(/\p{Script=Arabic}/gu) ?? [];
  expect(letters.length).toBeGreaterThan(200);
  const readable = new Set(text.normalize("NFKC") + actualText(pdf));
  expect(letters.filter((letter) => !readable.has(letter))).toEqual([]);
  const fonts = Buffer.from(pdf)
    .toString("latin1")
    .match(/(?<=\/BaseFont \/\w+\+)\w+/g);
  expect(new Set(fonts)).toEqual(new Set(["PaperLatin", "PaperArabic"]));
});

test("a screen reader gets title, language and structure, an archive PDF/A-2a", async () => {
  const pdf = await made(someReceipt({ language: "ar" }));
  const document = await openPdf(pdf);
  expect((await document.getMetadata()).info).toMatchObject({ Language: "ar" });
  const structure = JSON.stringify(await (await document.getPage(1)).getStructTree());
  expect(structure).toContain('"role":"H1"');
  expect(structure).toContain('"role":"LI"');
  expect(structure).toContain("1234 5678 9018");
  const bytes = Buffer.from(pdf).toString("latin1");
  expect(bytes).toContain("<pdfaid:part>2</pdfaid:part>");
  expect(bytes).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
});

test("it keeps what PDF/A-2a asks: claim, title, languages, tags, every font within, nothing that is outside", async () => {
  const pdf = await made(someReceipt({ language: "ar" }));
  const document = await openPdf(pdf);
  const { info, metadata } = await document.getMetadata();
  const [arabic] = receiptContent(someReceipt({ language: "ar" })).parts;
  expect(info).toMatchObject({ Title: arabic?.title, PDFFormatVersion: "1.7" });
  const claims = ["pdfaid:part", "pdfaid:conformance", "dc:title"].map((key) => metadata.get(key));
  expect(claims).toEqual(["2", "A", arabic?.title]);
  const tags = JSON.stringify(await (await document.getPage(1)).getStructTree());
  expect(tags).toContain('"lang":"de"');
  expect(tags).toContain(arabic?.codePicture);
  expect(await document.getJSActions()).toBeNull();
  expect(await document.getAttachments()).toBeNull();
  const bytes = Buffer.from(pdf).toString("latin1");
  const embedded = bytes.match(/\/FontFile[23]? /gu) ?? [];
  expect(bytes.match(/\/FontDescriptor \d+ 0 R/gu)).toHaveLength(embedded.length);
  expect(embedded.length).toBeGreaterThan(1);
  expect(bytes).toContain("/OutputIntents");
  expect(bytes).toContain("/Marked true");
  expect(bytes).not.toContain("/Encrypt");
});

test("twenty documents go on on a second page, which says what it belongs to; a long word stays in its column", async () => {
  const name = { de: "Krankenversicherungsnachweisbescheinigung", ar: "إثبات التأمين الصحي" };
  const twenty = Array.from({ length: 20 }, () => name);
  const pages = await openPdf(
    await made(someReceipt({ language: "ar", received: twenty, missing: [[name]] })),
  );
  expect(pages.numPages).toBe(2);
  expect(await pdfText(pages)).toContain(`${number} · 1/2`);
  const { items } = await (await pages.getPage(1)).getTextContent();
  const german = items.flatMap((item) =>
    "str" in item && /^(?:Kranken|nachweis|beschein)/u.test(item.str) ? [item] : [],
  );
  expect(german.length).toBeGreaterThan(10);
  // The German column is half of what is between the margins, less half the gutter: (210 − 40 − 12) / 2 mm.
  const end = ((20 + 79) / 25.4) * 72;
  for (const { transform, width } of german) expect(transform[4] + width).toBeLessThan(end + 0.5);
});

test("[R1] its QR code opens the status page, and so does a touch", async () => {
  const page = await (await openPdf(await made(complete))).getPage(1);
  expect(await qrOn(page)).toBe(status.link);
  expect(await page.getAnnotations()).toContainEqual(expect.objectContaining({ url: status.link }));
});

test("[R2] the same receipt gives the same file, whenever it is made", async () => {
  const first = await made(someReceipt({ language: "en" }));
  await made(complete);
  expect(Buffer.from(await made(someReceipt({ language: "en" }))).equals(first)).toBe(true);
});

test("every service of the example office fits one page in every language; all of it missing, two that name themselves", async () => {
  const definition = loadDefinition("server/offices/halle.yaml", someDue);
  for (const [service, { checklist, published: time }] of Object.entries(definition.services)) {
    const documents = checklist.items.map(({ document }) => document);
    for (const language of ["de", "en", "ar"]) {
      const forecast = { basis: "published", time } as const;
      const until = someDue + 28 * day;
      const given = { number, case: file, code: someCode, at: someDue, counter: null };
      const about = { ...given, service, language, until, forecast };
      const all = { ...about, received: documents, missing: [] };
      const full = await openPdf(await made(receiptPaper(definition, all, status)));
      expect(full.numPages, `${service} ${language}`).toBe(1);
      const none = { ...about, received: [], missing: documents };
      const pages = await openPdf(await made(receiptPaper(definition, none, status)));
      expect(pages.numPages, `${service} ${language}`).toBeLessThanOrEqual(2);
      if (pages.numPages > 1) expect(await pdfText(pages)).toContain(`${number} · 1/2`);
    }
  }
});
