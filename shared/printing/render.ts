import type { Language } from "../domain/definition.ts";
import { carries, printable } from "./code-page.ts";
import { blankBitmap } from "./drawing/bitmap.ts";
import { drawFacts } from "./drawing/draw-facts.ts";
import { drawList } from "./drawing/draw-list.ts";
import { drawNumber } from "./drawing/draw-number.ts";
import { drawQr } from "./drawing/draw-qr.ts";
import { drawRule } from "./drawing/draw-rule.ts";
import { drawStamp } from "./drawing/draw-stamp.ts";
import { drawText } from "./drawing/draw-text.ts";
import type { Paper, SlipDocument, SlipPart } from "./slip-document.ts";
import { SlipWriter } from "./slip-writer.ts";
import { writeList } from "./write-list.ts";
import { writeFacts, writeStamp, writeText } from "./write-text.ts";

/** Dots across at 8 dots a millimetre, within the printable width. */
export const dotsAcross: Readonly<Record<Paper, number>> = { 80: 576, 58: 384 };

/**
 * The ESC/POS bytes of a slip, cut included. Text that the code page carries is sent as text; a language with
 * a single other character on the slip is drawn throughout, so that its lines look alike. Rejects when
 * something cannot be drawn, such as a QR code too large for the paper.
 */
export async function render(
  document: SlipDocument,
  { paper }: { readonly paper: Paper },
): Promise<Buffer> {
  const parts = document.parts.map(cleaned);
  const drawn = drawnLanguages(parts);
  const writer = new SlipWriter();
  for (const part of parts) {
    write(writer, part, dotsAcross[paper], drawn);
  }
  return writer.finish();
}

function write(
  writer: SlipWriter,
  part: SlipPart,
  width: number,
  drawn: ReadonlySet<Language>,
): void {
  switch (part.kind) {
    case "text":
      return drawn.has(part.language)
        ? writer.raster(drawText(part, width))
        : writeText(writer, part, width);
    case "facts":
      return drawn.has(part.language)
        ? writer.raster(drawFacts(part.facts, part.language, width))
        : writeFacts(writer, part.facts, width);
    case "list":
      return drawn.has(part.language)
        ? writer.raster(drawList(part, width))
        : writeList(writer, part, width);
    case "stamp":
      return drawn.has(part.language)
        ? writer.raster(drawStamp(part.text, part.language, width))
        : writeStamp(writer, part.text);
    case "number":
      return writer.raster(drawNumber(part.letter, part.digits, width));
    case "qr":
      return writer.raster(drawQr(part.content, width));
    case "rule":
      return writer.raster(drawRule(part.style, width));
    case "space":
      return writer.raster(blankBitmap(width, part.dots));
    default:
      return part satisfies never;
  }
}

/** Text without anything that could be a command; what is drawn or coded stays as it is. */
function cleaned(part: SlipPart): SlipPart {
  switch (part.kind) {
    case "text":
    case "stamp":
      return { ...part, text: printable(part.text) };
    case "facts":
      return {
        ...part,
        facts: part.facts.map(({ label, value }) => ({
          label: printable(label),
          value: printable(value),
        })),
      };
    case "list":
      return { ...part, items: part.items.map(printable) };
    case "number":
    case "qr":
    case "rule":
    case "space":
      return part;
    default:
      return part satisfies never;
  }
}

function drawnLanguages(parts: readonly SlipPart[]): ReadonlySet<Language> {
  const drawn = new Set<Language>();
  for (const part of parts) {
    if ("language" in part) {
      if (!textsOf(part).every(carries)) {
        drawn.add(part.language);
      }
    }
  }
  return drawn;
}

function textsOf(part: Extract<SlipPart, { readonly language: Language }>): readonly string[] {
  switch (part.kind) {
    case "facts":
      return part.facts.flatMap(({ label, value }) => [label, value]);
    case "list":
      return part.items;
    case "text":
    case "stamp":
      return [part.text];
  }
}
