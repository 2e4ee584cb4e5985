import { createCanvas } from "@napi-rs/canvas";
import type { SKRSContext2D } from "@napi-rs/canvas";
import { bitmapOf } from "./bitmap.ts";
import type { Bitmap } from "./bitmap.ts";

/** Draws black on a white sheet of dots and returns it as the printer burns it. */
export function onSheet(
  width: number,
  height: number,
  draw: (context: SKRSContext2D) => void,
): Bitmap {
  const rows = Math.max(1, Math.ceil(height));
  const context = createCanvas(width, rows).getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, rows);
  context.fillStyle = "#000";
  context.strokeStyle = "#000";
  draw(context);
  return bitmapOf(context, width, rows);
}
