import { constants, inflateSync } from "node:zlib";
import { createCanvas } from "@napi-rs/canvas";
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { qrIn } from "../../shared/testing/printer-simulator/read-qr.ts";

/** A PDF as a reader opens it. */
export function openPdf(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: Uint8Array.from(pdf), verbosity: 0, disableFontFace: true }).promise;
}

/** What its first page says, piece by piece on lines of their own. */
export async function pdfText(document: PDFDocumentProxy): Promise<string> {
  const { items } = await (await document.getPage(1)).getTextContent();
  return items.map((item) => ("str" in item ? item.str : "")).join("\n");
}

/** The canvas of a server draws what a browser's does. */
function drawsAsBrowser(context: unknown): context is CanvasRenderingContext2D {
  return typeof context === "object" && context !== null && "drawImage" in context;
}

/** What glyphs stand for where they do not say it themselves, as Arabic letters that are drawn apart from their dots. */
export function actualText(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const starts = bytes.toString("latin1").matchAll(/(?<!end)stream\r?\n/g);
  const hex = Array.from(starts, ({ index, 0: { length } }) => {
    const stream = bytes.subarray(index + length);
    // Zlib's: other streams, such as metadata, are not packed.
    if (stream[0] !== 0x78) return [];
    const content = inflateSync(stream, { finishFlush: constants.Z_SYNC_FLUSH });
    return content.toString("latin1").match(/(?<=\/ActualText <FEFF)[\dA-F]+/g) ?? [];
  });
  return Buffer.from(hex.flat().join(""), "hex").swap16().toString("utf16le");
}

/** The QR code a scanner reads off the printed page; null when there is none. */
export async function qrOn(page: PDFPageProxy): Promise<string | null> {
  const viewport = page.getViewport({ scale: 2 });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const drawing = createCanvas(width, height).getContext("2d");
  const context: unknown = drawing;
  if (!drawsAsBrowser(context)) throw new Error("no canvas");
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  return qrIn(drawing.getImageData(0, 0, width, height).data, width, height);
}
