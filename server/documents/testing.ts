import { minute } from "../../shared/domain/instant.ts";
import type { AppointmentPaper } from "./appointment-paper.ts";

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
      { de: "Reisepass", en: "Passport", ar: "جواز السفر" },
      { de: "Größeres Foto", en: "Larger photo", ar: "صورة" },
    ],
    code: someCode,
    area: { de: "Wartebereich B", en: "Waiting area B", ar: "منطقة الانتظار B" },
    floor: { de: "2. Obergeschoss", en: "Second floor", ar: "الطابق الثاني" },
    checkIn: { from: someDue - 60 * minute, to: someDue + 15 * minute },
    link: `https://termine.example.org/book/l/${someSecret}`,
    ...changes,
  };
}
