import type { Language } from "../../domain/definition.ts";
import type { Bitmap } from "./bitmap.ts";
import { directionOf } from "./direction.ts";
import { slipFont } from "./fonts.ts";
import { onSheet } from "./sheet.ts";

const height = 38;
const padding = 24;

/** White text on a black bar in the middle. */
export function drawStamp(text: string, language: Language, width: number): Bitmap {
  return onSheet(width, height, (context) => {
    context.font = slipFont(700, 24);
    context.direction = directionOf(language);
    context.textAlign = "center";
    const bar = Math.min(width, context.measureText(text).width + 2 * padding);
    context.fillRect((width - bar) / 2, 4, bar, height - 8);
    context.fillStyle = "#fff";
    context.fillText(text, width / 2, 26, width);
  });
}
