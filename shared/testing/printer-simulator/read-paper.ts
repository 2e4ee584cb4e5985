import { blobsOf, inkOf, charactersOf } from "./ink.ts";
import type { Blob, Ink } from "./ink.ts";
import { glyphReader } from "./read-glyph.ts";
import { pixelsOf, qrIn } from "./read-qr.ts";

export interface PaperReading {
  /** What stands in the card with the notched edges, such as `K007`. */
  readonly number: string | null;
  /** What the QR code says. */
  readonly qr: string | null;
}

/** Reads a picture of paper as a visitor with a phone would: the huge number and the QR code, from pixels alone. */
export async function readPaper(png: Buffer): Promise<PaperReading> {
  const { data, width, height } = await pixelsOf(png);
  return { number: readNumber(inkOf(data, width, height)), qr: qrIn(data, width, height) };
}

function readNumber(ink: Ink): string | null {
  const blobs = blobsOf(ink, 30);
  const card = blobs.find((blob) => blob.width > ink.width / 2 && blob.height > 60);
  if (card === undefined) {
    return null;
  }
  const glyphs = blobs.filter((blob) => blob !== card && within(blob, card));
  const read = glyphReader();
  return charactersOf(glyphs).map(read).join("");
}

function within(inner: Blob, outer: Blob): boolean {
  return (
    inner.left > outer.left &&
    inner.top > outer.top &&
    inner.left + inner.width < outer.left + outer.width &&
    inner.top + inner.height < outer.top + outer.height
  );
}
