import { minute } from "../../shared/domain/instant.ts";
import type { AppointmentPaper } from "./appointment-paper.ts";
import type { ReceiptPaper } from "./receipt-paper.ts";

/** Tuesday, 1 December 2026, 09:30 in Berlin. */
export const someDue = Date.UTC(2026, 11, 1, 8, 30);
export const someCode = "123456789018";
export const someSecret = "123456789".repeat(4) + "123";

/** A confirmation for tests: three people in the language, two documents. */
export function somePaper(changes: Partial<AppointmentPaper> = {}): AppointmentPaper {
  return {
    office: { name: "Testamt", address: "Testweg 1, 00000 Teststadt", zone: "Europe/Berlin" },
    language: "de",
    service: { de: "Aufenthalt zum Studium", en: "Study", ar: "الإقامة للدراسة" },
    due: someDue,
    length: 40 * minute,
    people: 3,
    documents: [
      [{ de: "Reisepass", en: "Passport", ar: "جواز السفر" }],
      [{ de: "Größeres Foto", en: "Larger photo", ar: "صورة" }],
    ],
    code: someCode,
    area: { de: "Wartebereich B", en: "Waiting area B", ar: "منطقة الانتظار B" },
    floor: { de: "2. Obergeschoss", en: "Second floor", ar: "الطابق الثاني" },
    checkIn: { from: someDue - 60 * minute, to: someDue + 15 * minute },
    link: `https://termine.example.org/book/l/${someSecret}`,
    ...changes,
  };
}

/** An incomplete receipt for tests: two documents received, one and a choice of two missing. */
export function someReceipt(changes: Partial<ReceiptPaper> = {}): ReceiptPaper {
  return {
    office: { name: "Testamt", address: "Testweg 1, 00000 Teststadt", zone: "Europe/Berlin" },
    language: "de",
    number: "E-2026-000017",
    case: "2026-000123-7",
    code: someCode,
    at: Date.UTC(2026, 10, 21, 8, 14),
    service: { de: "Familiennachzug", en: "Family reunification", ar: "لم شمل الأسرة" },
    received: [
      { de: "Reisepass", en: "Passport", ar: "جواز السفر" },
      { de: "Größeres Foto", en: "Larger photo", ar: "صورة" },
    ],
    missing: [
      [{ de: "Heiratsurkunde", en: "Marriage certificate", ar: "عقد الزواج" }],
      [
        { de: "Mietvertrag", en: "Tenancy agreement", ar: "عقد الإيجار" },
        { de: "Grundbuchauszug", en: "Land register extract", ar: "سند الملكية" },
      ],
    ],
    until: Date.UTC(2026, 11, 21, 22, 59),
    forecast: { basis: "published", time: { from: 8, to: 12, unit: "weeks" } },
    status: {
      page: "https://amt.example.org/status/",
      link: `https://amt.example.org/status/#${someCode}`,
    },
    ...changes,
  };
}
