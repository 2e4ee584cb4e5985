import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { ListMark, SlipPart } from "../slip-document.ts";
import type { Bitmap } from "./bitmap.ts";
import { directionOf } from "./direction.ts";
import { slipFont } from "./fonts.ts";
import { onSheet } from "./sheet.ts";
import { wrapDrawn } from "./wrap-drawn.ts";

/** As normal text is drawn. */
const dots = 27;
const line = Math.round(dots * 1.5);
/** Side of a mark, and what it takes with the gap to its text. */
const mark = 20;
const indent = 44;

/** A list in any script, its marks where reading begins; longer items go on below their text. */
export function drawList(
  { items, language, mark: sign }: Extract<SlipPart, { kind: "list" }>,
  width: number,
): Bitmap {
  const font = slipFont(400, dots);
  const measure = createCanvas(1, 1).getContext("2d");
  measure.font = font;
  const wrapped = items.map((item) => wrapDrawn(item, width - indent, measure));
  const rows = wrapped.flatMap((lines) => lines.map((text, index) => ({ text, index })));
  const direction = directionOf(language);
  return onSheet(width, rows.length * line, (context) => {
    context.font = font;
    context.direction = direction;
    context.textAlign = "start";
    context.textBaseline = "alphabetic";
    for (const [row, { text, index }] of rows.entries()) {
      const baseline = row * line + Math.round(dots * 1.02);
      const left = direction === "ltr" ? 6 : width - 6 - mark;
      if (index === 0) drawMark(context, sign, left, baseline - mark + 1);
      context.fillText(text, direction === "ltr" ? indent : width - indent, baseline);
    }
  });
}

function drawMark(context: SKRSContext2D, sign: ListMark, left: number, top: number): void {
  context.beginPath();
  switch (sign) {
    case "tick":
      context.lineWidth = 4;
      context.moveTo(left, top + mark * 0.55);
      context.lineTo(left + mark * 0.35, top + mark * 0.9);
      context.lineTo(left + mark, top + mark * 0.1);
      break;
    case "box":
      context.lineWidth = 2;
      context.rect(left + 1, top + 1, mark - 2, mark - 2);
      break;
  }
  context.stroke();
}
