import type { Instant } from "../domain/instant.ts";
import { list, space, text } from "./parts.ts";
import type { SlipDocument } from "./slip-document.ts";
import { slipHead, type SlipOffice } from "./slip-head.ts";

/** What a printer must be able to put on paper here: text, signs of every script, ticks, the large number, a code. */
export function testSlip(input: {
  readonly office: SlipOffice;
  readonly at: Instant;
  /** As the office calls it. */
  readonly printer: string;
}): SlipDocument {
  return {
    parts: [
      ...slipHead(input.office, input.at, false, []),
      space(12),
      text("de", "Testdruck", { size: "large", bold: true }),
      text("en", "Test page"),
      text("de", input.printer, { bold: true }),
      space(8),
      { kind: "number", letter: "T", digits: "000" },
      space(8),
      { kind: "rule", style: "perforation" },
      text("de", "ÄÖÜ äöü ß € – „Ja“"),
      text("ar", "اختبار الطباعة"),
      list("de", "tick", ["Haken"]),
      list("de", "box", ["Kästchen"]),
      space(8),
      { kind: "qr", content: "WARTEMARKE-TEST" },
      space(8),
      text("de", "Ist alles lesbar, ist der Drucker bereit.", { size: "small" }),
      text("en", "If all of it is legible, the printer is ready.", { size: "small" }),
    ],
  };
}
