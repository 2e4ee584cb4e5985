import type { SKRSContext2D } from "@napi-rs/canvas";

/** One bit a dot, rows of `width / 8` bytes, the leftmost dot the highest bit, 1 black: as `GS v 0` wants it. */
export interface Bitmap {
  /** Dots, a multiple of 8. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Dots darker than this are burnt; a little above the middle, so that thin strokes survive. */
const threshold = 150;

/** Reads a drawing in black on white; the width must be a multiple of 8. */
export function bitmapOf(context: SKRSContext2D, width: number, height: number): Bitmap {
  const { data } = context.getImageData(0, 0, width, height);
  const bytes = new Uint8Array((width / 8) * height);
  for (let dot = 0; dot < width * height; dot += 1) {
    // Black on white: one channel says it all.
    if ((data[dot * 4] ?? 255) < threshold) {
      bytes[dot >> 3] = (bytes[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
    }
  }
  return { width, height, bytes };
}

export function blankBitmap(width: number, height: number): Bitmap {
  return { width, height, bytes: new Uint8Array((width / 8) * height) };
}
