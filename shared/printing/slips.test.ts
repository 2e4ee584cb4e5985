import { describe, expect, it } from "vitest";
import { minute } from "../domain/instant.ts";
import { CommandReader } from "../testing/printer-simulator/command-reader.ts";
import { Mechanism } from "../testing/printer-simulator/mechanism.ts";
import { paperPng } from "../testing/printer-simulator/paper-picture.ts";
import { readPaper } from "../testing/printer-simulator/read-paper.ts";
import { stripText } from "../testing/printer-simulator/strip.ts";
import type { Strip } from "../testing/printer-simulator/strip.ts";
import { handoverSlip } from "./handover-slip.ts";
import { render } from "./render.ts";
import type { Paper, SlipDocument } from "./slip-document.ts";
import { ticketSlip } from "./ticket-slip.ts";
import type { TicketSlipInput } from "./ticket-slip.ts";
import { peopleText } from "./texts/people-text.ts";

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

async function printed(document: SlipDocument, paper: Paper): Promise<Strip> {
  const mechanism = new Mechanism(paper);
  const reader = new CommandReader();
  const strips = reader
    .push(await render(document, { paper }))
    .map((command) => mechanism.apply(command))
    .filter((strip) => strip !== null);
  expect(mechanism.errors).toEqual([]);
  expect(strips).toHaveLength(1);
  expect(mechanism.uncut.items).toEqual([]);
  const [strip] = strips;
  if (strip === undefined) {
    throw new Error("no strip was cut");
  }
  return strip;
}

function rasterHeight(strip: Strip): number {
  return strip.items.reduce((sum, item) => sum + (item.kind === "raster" ? item.height : 0), 0);
}

describe.each([80, 58] as const)("on %i mm paper", (paper) => {
  it.each(["de", "en", "ar"])(
    "[N5] a ticket in %s carries its number and the phone page, and nothing a printer does not know",
    async (language) => {
      const strip = await printed(ticketSlip({ ...ticket, language }), paper);
      expect(await readPaper(paperPng(strip))).toEqual({
        number: "K007",
        qr: `https://wartemarke.example.org/t/${secret}`,
      });
    },
  );

  it("[N4] says in German where to wait, how many are ahead and how long it takes", async () => {
    const text = stripText(await printed(ticketSlip(ticket), paper));
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
    const strip = await printed({ parts: [line] }, paper);
    expect(stripText(strip)).toBe("");
    expect(rasterHeight(strip)).toBeGreaterThan(40);
    expect(hasInk(strip)).toBe(true);
  });

  it("breaks a word longer than the paper instead of losing its end", async () => {
    const word = "Aufenthaltserlaubnisverlängerungsangelegenheitenstelle";
    const line = { kind: "text", language: "de", text: word, size: "normal", bold: false } as const;
    const text = stripText(await printed({ parts: [line] }, paper));
    expect(text.replaceAll("\n", "")).toBe(word);
    const drawn = await printed({ parts: [{ ...line, text: "Ж".repeat(60) }] }, paper);
    expect(rasterHeight(drawn)).toBeGreaterThan(60);
  });

  it("a hand-over slip names the service and the team and promises nothing", async () => {
    const document = handoverSlip({
      office,
      case: "2026-000123-7",
      service: { de: "Aufenthaltserlaubnis verlängern" },
      team: { de: "Team Arbeit" },
      at: ticket.issued,
      language: "ar",
      copy: false,
    });
    const strip = await printed(document, paper);
    expect(await readPaper(paperPng(strip))).toEqual({ number: "2026-000123-7", qr: null });
    const text = stripText(strip).replace(/\s+/gu, " ");
    expect(text).toContain("Aufenthaltserlaubnis verlängern");
    expect(text).toContain("Team Arbeit");
    expect(text).toContain("bestätigt nicht, dass Ihr Antrag vollständig ist");
  });
});

function hasInk(strip: Strip): boolean {
  return strip.items.some(
    (item) => item.kind === "raster" && item.bytes.some((byte) => byte !== 0),
  );
}

describe("a slip", () => {
  it("[R2] is in German and the visitor's language, drawn when it must be", async () => {
    const english = stripText(await printed(ticketSlip({ ...ticket, language: "en" }), 80));
    expect(english).toContain("Vor Ihnen");
    expect(english).toContain("Ahead of you");
    const german = await printed(ticketSlip(ticket), 80);
    const arabic = await printed(ticketSlip({ ...ticket, language: "ar" }), 80);
    expect(stripText(arabic)).toBe(stripText(german));
    expect(rasterHeight(arabic)).toBeGreaterThan(rasterHeight(german) + 200);
  });

  it("[R2] says that it is a copy only when it is one", async () => {
    expect(stripText(await printed(ticketSlip({ ...ticket, copy: true }), 80))).toMatch(/^Kopie/u);
    expect(stripText(await printed(ticketSlip(ticket), 80))).not.toContain("Kopie");
  });

  it("[A2] shows the appointment's time in the office's zone", async () => {
    const due = Date.UTC(2026, 6, 1, 8, 30);
    expect(stripText(await printed(ticketSlip({ ...ticket, due }), 80))).toContain(
      "Ihr Termin: 10:30",
    );
  });

  it("[A8] says how many came together, and nothing of a single person", async () => {
    const four = ticketSlip({ ...ticket, people: 4, language: "en" });
    expect(stripText(await printed(four, 80))).toMatch(/4 Personen[^]*4 people/u);
    expect(stripText(await printed(ticketSlip(ticket), 80))).not.toContain("Person");
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
    const text = stripText(await printed(ticketSlip({ ...ticket, wait: null }), 80));
    expect(text).toContain("Vor Ihnen\n5");
    expect(text).not.toContain("Wartezeit etwa");
  });

  it("keeps umlauts, dashes, quotes and the euro sign in the code page", async () => {
    const text = "Gebühr 93,00 € – „sofort“ für Größe, Übertrag & Änderung · Français é";
    const line = { kind: "text", language: "de", text, size: "small", bold: false } as const;
    expect(stripText(await printed({ parts: [line] }, 80)).replace("\n", " ")).toBe(text);
  });

  it("lets no text become a command", async () => {
    const text = "Amt\u001B@\u001DV\u0000 für \u0010\u0004\u0001Fragen";
    const line = { kind: "text", language: "de", text, size: "normal", bold: false } as const;
    expect(stripText(await printed({ parts: [line] }, 80))).toBe("Amt @ V für Fragen");
  });

  it("fails rather than print a QR code nobody can scan", async () => {
    const parts = [{ kind: "qr", content: "x".repeat(1_000) }] as const;
    await expect(render({ parts }, { paper: 58 })).rejects.toThrow("does not fit");
  });
});
