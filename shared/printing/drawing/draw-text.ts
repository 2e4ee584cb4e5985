import { createCanvas } from "@napi-rs/canvas";
import type { Language } from "../../domain/definition.ts";
import { balanced } from "../balance.ts";
import type { TextSize } from "../slip-document.ts";
import type { Bitmap } from "./bitmap.ts";
import { directionOf } from "./direction.ts";
import { slipFont } from "./fonts.ts";
import { onSheet } from "./sheet.ts";
import { wrapDrawn } from "./wrap-drawn.ts";

/** Letter heights beside the printer's own fonts: small is font B, normal font A, large its double height. */
const dotsOf: Readonly<Record<TextSize, number>> = { small: 22, normal: 27, large: 38 };
/** Room for the dots below an Arabic letter. */
const leading = 1.5;

export interface DrawnText {
  readonly text: string;
  readonly language: Language;
  readonly size: TextSize;
  readonly bold: boolean;
}

/** Centred text in any script, wrapped between words to the width in dots. */
export function drawText({ text, language, size, bold }: DrawnText, width: number): Bitmap {
  const dots = dotsOf[size];
  const font = slipFont(bold ? 700 : 400, dots);
  const measure = createCanvas(1, 1).getContext("2d");
  measure.font = font;
  const lines = balanced((limit) => wrapDrawn(text, limit, measure), width, 12);
  const line = Math.round(dots * leading);
  return onSheet(width, lines.length * line, (context) => {
    context.font = font;
    context.direction = directionOf(language);
    context.textAlign = "center";
    context.textBaseline = "alphabetic";
    for (const [index, each] of lines.entries()) {
      context.fillText(each, width / 2, index * line + Math.round(dots * 1.02));
    }
  });
}
