import { createCanvas, loadImage } from "@napi-rs/canvas";
import jsqr from "jsqr";

/** What the QR code on a picture of paper says, read as a phone's camera would; null when there is none. */
export async function readQr(png: Buffer): Promise<string | null> {
  const { data, width, height } = await pixelsOf(png);
  return qrIn(data, width, height);
}

/** The picture's pixels, as red, green, blue and opacity. */
export async function pixelsOf(png: Buffer) {
  const picture = await loadImage(png);
  const { width, height } = picture;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(picture, 0, 0);
  return { data: context.getImageData(0, 0, width, height).data, width, height };
}

export function qrIn(data: Uint8ClampedArray, width: number, height: number): string | null {
  return jsqr.default(data, width, height)?.data ?? null;
}
