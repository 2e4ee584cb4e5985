import { describe, expect, it } from "vitest";
import { day } from "../domain/instant.ts";
import { paperPng } from "../testing/printer-simulator/paper-picture.ts";
import { printStrip } from "../testing/printer-simulator/print-strip.ts";
import { readPaper } from "../testing/printer-simulator/read-paper.ts";
import { stripText, type Strip } from "../testing/printer-simulator/strip.ts";
import type { Paper } from "./slip-document.ts";
import { statusSlip, type StatusSlipInput } from "./status-slip.ts";

const at = Date.UTC(2026, 10, 21, 8, 14);
const link = "https://wartemarke.example.org/status/#123456789018";

const incomplete: StatusSlipInput = {
  office: { name: "Ausländerbehörde", zone: "Europe/Berlin" },
  case: "2026-000123-7",
  code: "123456789018",
  at,
  service: { de: "Familiennachzug", en: "Family reunification", ar: "لم شمل الأسرة" },
  status: "incomplete",
  waiting: null,
  missing: [
    [{ de: "Heiratsurkunde", en: "Marriage certificate", ar: "عقد الزواج" }],
    [
      { de: "Mietvertrag", en: "Tenancy agreement", ar: "عقد الإيجار" },
      { de: "Grundbuchauszug", en: "Land register extract", ar: "سند الملكية" },
    ],
  ],
  documentsUntil: Date.UTC(2026, 11, 21, 22, 59),
  completeSince: null,
  forecast: { basis: "published", time: { from: 8, to: 12, unit: "weeks" } },
  changed: Date.UTC(2026, 10, 19, 13, 5),
  link,
  language: "de",
  copy: false,
};
const inReview: StatusSlipInput = {
  ...incomplete,
  status: "in-review",
  missing: [],
  documentsUntil: null,
  completeSince: at - 7 * day,
  forecast: { basis: "cases", count: 34, from: at + 40 * day, to: at + 61 * day },
};

async function textOf(input: StatusSlipInput, paper: Paper = 80): Promise<string> {
  return stripText(await printStrip(statusSlip(input), paper)).replaceAll(/\s+/gu, " ");
}

const inkOf = ({ items }: Strip): number =>
  items.reduce((sum, item) => sum + (item.kind === "raster" ? item.height : 0), 0);

describe.each([80, 58] as const)("on %i mm paper", (paper) => {
  it.each(
    ["de", "en", "ar"].flatMap((language) => [
      ["incomplete", language, incomplete] as const,
      ["in-review", language, inReview] as const,
    ]),
  )(
    "[S3] the %s one in %s carries the case number and the status page",
    async (_, language, of) => {
      const strip = await printStrip(statusSlip({ ...of, language }), paper);
      expect(await readPaper(paperPng(strip))).toEqual({ number: "2026-000123-7", qr: link });
      expect(stripText(strip)).toContain("1234 5678 9018");
    },
  );

  it("[S3] says where it stands, when, what comes next and when, on what basis", async () => {
    const text = await textOf(inReview, paper);
    for (const words of [
      "Ausländerbehörde Sa., 21.11.2026, 09:14 Uhr Stand des Antrags",
      "Familiennachzug Schritt 3 von 7: Prüfung",
      "Was Sie tun müssen Im Moment müssen Sie nichts tun.",
      "Wie es weitergeht Nach der Prüfung entscheiden wir.",
      "Voraussichtlich fertig zwischen 31. Dezember 2026 und 21. Januar 2027",
      "34 ähnliche Anträge",
      "Letzte Änderung Donnerstag, 19. November 2026, 14:05 Uhr",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("fehlt");
  });

  it("[S3] says what the visitor must do: what is missing, and until when", async () => {
    const text = await textOf(incomplete, paper);
    expect(text).toContain("Schritt 1 von 7: Unterlagen");
    expect(text).toContain(
      "Das fehlt noch [ ] Heiratsurkunde [ ] Mietvertrag oder Grundbuchauszug",
    );
    expect(text).toContain("Bitte bis Montag, 21. Dezember 2026.");
    expect(text).toContain("8–12 Wochen ab dem vollständigen Antrag");
  });
});

describe("where a case stands, on paper", () => {
  it("[S3] is in German and the visitor's language; what no code page carries is drawn", async () => {
    const english = await textOf({ ...incomplete, language: "en" });
    expect(english).toContain("Schritt 1 von 7: Unterlagen");
    expect(english).toContain("Step 1 of 7: Documents");
    expect(english).toContain("[ ] Tenancy agreement or Land register extract");
    const german = await printStrip(statusSlip(incomplete), 80);
    const arabic = await printStrip(statusSlip({ ...incomplete, language: "ar" }), 80);
    expect(stripText(arabic)).toBe(stripText(german));
    expect(inkOf(arabic)).toBeGreaterThan(inkOf(german) + 400);
  });

  it("[S3] says whom the office waits for, and that the visitor must do something only then", async () => {
    const documents = await textOf({ ...inReview, waiting: "documents" });
    expect(documents).toContain("Wir warten auf Unterlagen von Ihnen.");
    expect(documents).toContain("Was Sie tun müssen Bitte bringen oder schicken Sie, was fehlt.");
    const authority = await textOf({ ...inReview, waiting: "authority" });
    expect(authority).toContain("Wir warten auf die Antwort einer anderen Behörde.");
    expect(authority).toContain("Im Moment müssen Sie nichts tun.");
  });

  it("[S3] at an end has no step and promises nothing", async () => {
    const text = await textOf({ ...inReview, status: "withdrawn", forecast: null });
    expect(text).toContain("Verfahren beendet");
    expect(text).not.toMatch(/Schritt \d|Voraussichtlich/u);
  });

  it("[R2] says that it is a copy only when it is one", async () => {
    expect(await textOf({ ...inReview, copy: true })).toMatch(/^Kopie /u);
    expect(await textOf(inReview)).not.toContain("Kopie");
  });
});
