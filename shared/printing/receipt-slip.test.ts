import { describe, expect, it } from "vitest";
import { day } from "../domain/instant.ts";
import { paperPng } from "../testing/printer-simulator/paper-picture.ts";
import { printStrip } from "../testing/printer-simulator/print-strip.ts";
import { readPaper } from "../testing/printer-simulator/read-paper.ts";
import { stripText, type Strip } from "../testing/printer-simulator/strip.ts";
import { receiptSlip, type ReceiptSlipInput } from "./receipt-slip.ts";
import type { Paper } from "./slip-document.ts";

const at = Date.UTC(2026, 10, 21, 8, 14);
const link = "https://wartemarke.example.org/status/#123456789018";
const registration = {
  de: "Meldebescheinigung mit allen Personen, die in der Wohnung gemeldet sind",
  en: "Certificate of registration with everybody registered in the flat",
  ar: "شهادة تسجيل السكن مع أسماء جميع الأشخاص المسجلين في الشقة",
};

const incomplete: ReceiptSlipInput = {
  office: { name: "Ausländerbehörde", zone: "Europe/Berlin" },
  number: "E-2026-000017",
  case: "2026-000123-7",
  code: "123456789018",
  at,
  service: { de: "Familiennachzug", en: "Family reunification", ar: "لم شمل الأسرة" },
  received: [{ de: "Reisepass", en: "Passport", ar: "جواز السفر" }, registration],
  missing: [
    [{ de: "Heiratsurkunde", en: "Marriage certificate", ar: "عقد الزواج" }],
    [
      { de: "Mietvertrag", en: "Tenancy agreement", ar: "عقد الإيجار" },
      { de: "Grundbuchauszug", en: "Land register extract", ar: "سند الملكية" },
    ],
  ],
  until: Date.UTC(2026, 11, 21, 22, 59),
  forecast: { basis: "published", time: { from: 8, to: 12, unit: "weeks" } },
  status: { link },
  language: "de",
  copy: false,
};
const complete: ReceiptSlipInput = {
  ...incomplete,
  missing: [],
  until: null,
  forecast: { basis: "cases", count: 34, from: at + 40 * day, to: at + 61 * day },
};

async function textOf(input: ReceiptSlipInput, paper: Paper = 80): Promise<string> {
  return stripText(await printStrip(receiptSlip(input), paper)).replaceAll(/\s+/gu, " ");
}

const inkOf = ({ items }: Strip): number =>
  items.reduce((sum, item) => sum + (item.kind === "raster" ? item.height : 0), 0);

describe.each([80, 58] as const)("on %i mm paper", (paper) => {
  it.each(
    ["de", "en", "ar"].flatMap((language) => [
      ["incomplete", language, incomplete] as const,
      ["complete", language, complete] as const,
    ]),
  )(
    "[R1] the %s one in %s carries the case number and the status page",
    async (_, language, of) => {
      const strip = await printStrip(receiptSlip({ ...of, language }), paper);
      expect(await readPaper(paperPng(strip))).toEqual({ number: "2026-000123-7", qr: link });
      expect(stripText(strip)).toContain("1234 5678 9018");
    },
  );

  it("[R1] says when and where, for what, what was received, and how long it takes on what basis", async () => {
    const text = await textOf(complete, paper);
    for (const words of [
      "Bestätigung des vollständigen Antrags",
      "Ausländerbehörde Sa., 21.11.2026, 09:14 Uhr",
      "Bestätigung E-2026-000017",
      "Familiennachzug",
      "√ Reisepass √ Meldebescheinigung mit allen Personen, die in der Wohnung gemeldet sind",
      "fertig zwischen 31. Dezember 2026 und 21. Januar 2027",
      "34 ähnliche Anträge",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("fehlen");
  });

  it("[R1] an incomplete one says what is missing and until when, alternatives as such", async () => {
    const text = await textOf(incomplete, paper);
    expect(text).toContain("noch unvollständig");
    expect(text).toContain(
      "Es fehlen noch [ ] Heiratsurkunde [ ] Mietvertrag oder Grundbuchauszug",
    );
    expect(text).toContain("bis Montag, 21. Dezember 2026");
    expect(text).toContain("8–12 Wochen ab dem vollständigen Antrag");
    expect(text).not.toContain("Bestätigung des vollständigen Antrags");
  });
});

describe("a receipt", () => {
  it("[R2] is in German and the visitor's language; what no code page carries is drawn", async () => {
    const english = await textOf({ ...incomplete, language: "en" });
    expect(english).toContain("√ Reisepass");
    expect(english).toContain("√ Passport");
    expect(english).toContain("[ ] Tenancy agreement or Land register extract");
    const german = await printStrip(receiptSlip(incomplete), 80);
    const arabic = await printStrip(receiptSlip({ ...incomplete, language: "ar" }), 80);
    expect(stripText(arabic)).toBe(stripText(german));
    expect(inkOf(arabic)).toBeGreaterThan(inkOf(german) + 400);
  });

  it("[R2] says that it is a copy only when it is one", async () => {
    expect(await textOf({ ...complete, copy: true })).toMatch(/^Kopie /u);
    expect(await textOf(complete)).not.toContain("Kopie");
  });

  it("says so when nothing was received yet", async () => {
    expect(await textOf({ ...incomplete, received: [] })).toContain("bisher keine");
  });
});
