import type { Bitmap } from "./bitmap.ts";
import { onSheet } from "./sheet.ts";

/** A row of round holes as on a ticket to be torn off, or a thin line between two languages. */
export function drawRule(style: "perforation" | "line", width: number): Bitmap {
  const height = style === "perforation" ? 30 : 26;
  return onSheet(width, height, (context) => {
    if (style === "line") {
      context.fillRect(width * 0.3, height / 2 - 1, width * 0.4, 2);
      return;
    }
    const step = 16;
    for (let x = step / 2; x < width; x += step) {
      context.beginPath();
      context.arc(x, height / 2, 3, 0, 2 * Math.PI);
      context.fill();
    }
  });
}
