import { describe, expect, it } from "vitest";
import { minute } from "../domain/instant.ts";
import { paperPng } from "../testing/printer-simulator/paper-picture.ts";
import { printStrip } from "../testing/printer-simulator/print-strip.ts";
import { readPaper } from "../testing/printer-simulator/read-paper.ts";
import { stripText } from "../testing/printer-simulator/strip.ts";
import type { Strip } from "../testing/printer-simulator/strip.ts";
import { render } from "./render.ts";
import { ticketSlip } from "./ticket-slip.ts";
import type { TicketSlipInput } from "./ticket-slip.ts";
import { peopleText } from "./texts/people-text.ts";
import { wordingsFor } from "./texts/slip-texts.ts";

const secret = "123456789012345678901234567890123456789";
const office = { name: "Bürgerbüro Köln-Süd", zone: "Europe/Berlin" };

const ticket: TicketSlipInput = {
  office,
  number: "K007",
  area: { de: "Wartebereich Süd", en: "Waiting area south", ar: "منطقة الانتظار الجنوبية" },
  floor: { de: "2. Obergeschoss", en: "second floor", ar: "الطابق الثاني" },
  issued: Date.UTC(2026, 10, 21, 8, 14),
  due: null,
  ahead: 5,
  wait: { from: 11 * minute, to: 24 * minute },
  people: 1,
  publicUrl: "https://wartemarke.example.org",
  secret,
  language: "de",
  copy: false,
};

function rasterHeight(strip: Strip): number {
  return strip.items.reduce((sum, item) => sum + (item.kind === "raster" ? item.height : 0), 0);
}

describe.each([80, 58] as const)("on %i mm paper", (paper) => {
  it.each(["de", "en", "ar"])(
    "[N5] a ticket in %s carries its number and the phone page, and nothing a printer does not know",
    async (language) => {
      const strip = await printStrip(ticketSlip({ ...ticket, language }), paper);
      expect(await readPaper(paperPng(strip))).toEqual({
        number: "K007",
        qr: `https://wartemarke.example.org/t/${secret}`,
      });
    },
  );

  it("[N4] says in German where to wait, how many are ahead and how long it takes", async () => {
    const text = stripText(await printStrip(ticketSlip(ticket), paper));
    expect(text).toContain("Bürgerbüro Köln-Süd");
    expect(text).toContain("Sa., 21.11.2026, 09:14 Uhr");
    expect(text).toContain("Wartebereich Süd");
    expect(text).toContain("2. Obergeschoss");
    expect(text).toMatch(/5\s+10–25 Minuten/u);
  });

  it.each([
    ["Russian", "ru", "Пожалуйста, подождите в зале ожидания"],
    ["Persian", "fa", "لطفاً در سالن انتظار بمانید ۱۲–۱۵"],
    ["Vietnamese", "vi", "Vui lòng đợi ở khu vực chờ đến lượt"],
    ["Turkish", "tr", "Lütfen bekleme salonunda bekleyiniz, şıklar ğ"],
  ])("draws %s, which no code page carries, within the paper", async (_name, language, text) => {
    const line = { kind: "text", language, text, size: "large", bold: true } as const;
    const strip = await printStrip({ parts: [line] }, paper);
    expect(stripText(strip)).toBe("");
    expect(rasterHeight(strip)).toBeGreaterThan(40);
    expect(hasInk(strip)).toBe(true);
  });

  it("breaks a word longer than the paper instead of losing its end", async () => {
    const word = "Aufenthaltserlaubnisverlängerungsangelegenheitenstelle";
    const line = { kind: "text", language: "de", text: word, size: "normal", bold: false } as const;
    const text = stripText(await printStrip({ parts: [line] }, paper));
    expect(text.replaceAll("\n", "")).toBe(word);
    const drawn = await printStrip({ parts: [{ ...line, text: "Ж".repeat(60) }] }, paper);
    expect(rasterHeight(drawn)).toBeGreaterThan(60);
  });
});

function hasInk(strip: Strip): boolean {
  return strip.items.some(
    (item) => item.kind === "raster" && item.bytes.some((byte) => byte !== 0),
  );
}

describe("a slip", () => {
  it("[R2] is in German and the visitor's language, drawn when it must be", async () => {
    const english = stripText(await printStrip(ticketSlip({ ...ticket, language: "en" }), 80));
    expect(english).toContain("Vor Ihnen");
    expect(english).toContain("Ahead of you");
    const german = await printStrip(ticketSlip(ticket), 80);
    const arabic = await printStrip(ticketSlip({ ...ticket, language: "ar" }), 80);
    expect(stripText(arabic)).toBe(stripText(german));
    expect(rasterHeight(arabic)).toBeGreaterThan(rasterHeight(german) + 200);
  });

  it("[R2] says that it is a copy only when it is one", async () => {
    expect(stripText(await printStrip(ticketSlip({ ...ticket, copy: true }), 80))).toMatch(
      /^Kopie/u,
    );
    expect(stripText(await printStrip(ticketSlip(ticket), 80))).not.toContain("Kopie");
  });

  it("[A2] shows the appointment's time in the office's zone", async () => {
    const due = Date.UTC(2026, 6, 1, 8, 30);
    expect(stripText(await printStrip(ticketSlip({ ...ticket, due }), 80))).toContain(
      "Ihr Termin: 10:30",
    );
  });

  it("[A8] says how many came together, and nothing of a single person", async () => {
    const four = ticketSlip({ ...ticket, people: 4, language: "en" });
    expect(stripText(await printStrip(four, 80))).toMatch(/4 Personen[^]*4 people/u);
    expect(stripText(await printStrip(ticketSlip(ticket), 80))).not.toContain("Person");
  });

  it.each([
    ["de", 2, "2 Personen"],
    ["en", 20, "20 people"],
    ["ar", 2, "شخصان"],
    ["ar", 4, "4 أشخاص"],
    ["ar", 11, "11 شخصًا"],
  ])("[A8] counts people in %s: %i are %s", (language, people, words) => {
    expect(peopleText(people, language)).toBe(words);
  });

  it("leaves the wait out when nothing can be said", async () => {
    const text = stripText(await printStrip(ticketSlip({ ...ticket, wait: null }), 80));
    expect(text).toContain("Vor Ihnen\n5");
    expect(text).not.toContain("Wartezeit etwa");
  });

  it.each(["de", "en", "ar"])(
    "[L2] says in %s when nobody knew how many wait",
    async (language) => {
      const away = ticketSlip({ ...ticket, ahead: null, wait: null, language });
      const text = stripText(await printStrip(away, 80)).replaceAll("\n", " ");
      expect(text).toContain("Ohne Verbindung ausgegeben: Ihre Nummer gilt");
      expect(text).not.toContain("Vor Ihnen");
      expect(away.parts).toContainEqual(
        expect.objectContaining({
          kind: "text",
          language,
          text: wordingsFor(language).at(-1)?.texts.away,
        }),
      );
    },
  );

  it("keeps umlauts, dashes, quotes and the euro sign in the code page", async () => {
    const text = "Gebühr 93,00 € – „sofort“ für Größe, Übertrag & Änderung · Français é";
    const line = { kind: "text", language: "de", text, size: "small", bold: false } as const;
    expect(stripText(await printStrip({ parts: [line] }, 80)).replace("\n", " ")).toBe(text);
  });

  it("lets no text become a command", async () => {
    const text = "Amt\u001B@\u001DV\u0000 für \u0010\u0004\u0001Fragen";
    const line = { kind: "text", language: "de", text, size: "normal", bold: false } as const;
    expect(stripText(await printStrip({ parts: [line] }, 80))).toBe("Amt @ V für Fragen");
  });

  it("fails rather than print a QR code nobody can scan", async () => {
    const parts = [{ kind: "qr", content: "x".repeat(1_000) }] as const;
    await expect(render({ parts }, { paper: 58 })).rejects.toThrow("does not fit");
  });
});
