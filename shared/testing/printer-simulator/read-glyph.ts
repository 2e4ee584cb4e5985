import { createCanvas } from "@napi-rs/canvas";
import { slipFont } from "../../printing/drawing/fonts.ts";
import { blobsOf, inkOf, charactersOf } from "./ink.ts";
import type { Blob } from "./ink.ts";

interface Template {
  readonly character: string;
  readonly shape: Float64Array;
  readonly proportion: number;
}

/** A glyph is compared on a grid of this many cells each way. */
const grid = 16;
const dots = 120;

export type GlyphReader = (blob: Blob) => string;

/** Reads the characters a ticket's number is made of: light letters, bold digits and the hyphen. */
export function glyphReader(): GlyphReader {
  const templates = [
    ...[..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((character) => template(character, 300)),
    ...[..."0123456789-"].map((character) => template(character, 700)),
  ];
  return (blob) => {
    const shape = shapeOf(blob);
    const proportion = blob.width / blob.height;
    const scored = templates.map((each) => ({
      character: each.character,
      distance: distance(each.shape, shape) + 20 * Math.abs(Math.log(each.proportion / proportion)),
    }));
    const [best] = scored.toSorted((a, b) => a.distance - b.distance);
    return best?.character ?? "?";
  };
}

function template(character: string, weight: 300 | 700): Template {
  const context = createCanvas(2 * dots, 2 * dots).getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, 2 * dots, 2 * dots);
  context.fillStyle = "#000";
  context.font = slipFont(weight, dots);
  context.fontVariantNumeric = "tabular-nums";
  context.fillText(character, dots / 2, 1.5 * dots);
  const { data } = context.getImageData(0, 0, 2 * dots, 2 * dots);
  const [blob] = charactersOf(blobsOf(inkOf(data, 2 * dots, 2 * dots), 30));
  if (blob === undefined) {
    throw new Error(`the font has no ${character}`);
  }
  return { character, shape: shapeOf(blob), proportion: blob.width / blob.height };
}

/** The part of each grid cell that is inked; a cell smaller than a dot takes the dot it is in. */
function shapeOf({ ink }: Blob): Float64Array {
  return Float64Array.from({ length: grid * grid }, (_, cell) => {
    const rows = span(Math.floor(cell / grid), ink.height);
    const columns = span(cell % grid, ink.width);
    let inked = 0;
    for (let y = rows.from; y < rows.to; y += 1) {
      for (let x = columns.from; x < columns.to; x += 1) {
        inked += ink.dots[y * ink.width + x] ?? 0;
      }
    }
    return inked / ((rows.to - rows.from) * (columns.to - columns.from));
  });
}

function span(cell: number, length: number): { readonly from: number; readonly to: number } {
  const from = Math.floor((cell * length) / grid);
  return { from, to: Math.max(from + 1, Math.floor(((cell + 1) * length) / grid)) };
}

function distance(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, cell) => sum + Math.abs(value - (b[cell] ?? 0)), 0);
}
