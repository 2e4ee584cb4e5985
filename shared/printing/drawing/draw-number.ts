import { createCanvas } from "@napi-rs/canvas";
import type { SKRSContext2D } from "@napi-rs/canvas";
import type { Bitmap } from "./bitmap.ts";
import { slipFont } from "./fonts.ts";
import { onSheet } from "./sheet.ts";

/** Fira Sans: height of capitals and figures as a part of the font size. */
const capHeight = 0.689;
const margin = 16;
const stroke = 4;
const corner = 22;
const notch = 20;

/** The Wartemarke: a ticket with notched edges, its number as large as the paper allows, the letter light. */
export function drawNumber(letter: string, digits: string, width: number): Bitmap {
  const probe = 100;
  const measured = measure(letter, digits, probe);
  const room = width - 2 * (margin + notch + 14);
  const dots = Math.min(240, Math.floor((room / measured.total) * probe));
  const cap = dots * capHeight;
  const padding = Math.max(30, dots * 0.17);
  const height = Math.round(cap + 2 * padding);
  return onSheet(width, height, (context) => {
    outline(context, width, height);
    const scale = dots / probe;
    const start = (width - measured.total * scale) / 2;
    const baseline = padding + cap;
    context.fontVariantNumeric = "tabular-nums";
    context.font = slipFont(300, dots);
    context.fillText(letter, start, baseline);
    context.font = slipFont(700, dots);
    context.fillText(digits, start + measured.digitsFrom * scale, baseline);
  });
}

interface Measured {
  readonly digitsFrom: number;
  readonly total: number;
}

function measure(letter: string, digits: string, dots: number): Measured {
  const context = createCanvas(1, 1).getContext("2d");
  context.fontVariantNumeric = "tabular-nums";
  context.font = slipFont(300, dots);
  const digitsFrom = letter === "" ? 0 : context.measureText(letter).width + dots * 0.06;
  context.font = slipFont(700, dots);
  return { digitsFrom, total: digitsFrom + context.measureText(digits).width };
}

function outline(context: SKRSContext2D, width: number, height: number): void {
  const [left, top, right, bottom] = [
    stroke / 2,
    stroke / 2,
    width - stroke / 2,
    height - stroke / 2,
  ];
  const middle = height / 2;
  context.lineWidth = stroke;
  context.beginPath();
  context.moveTo(left + corner, top);
  context.arcTo(right, top, right, middle, corner);
  context.lineTo(right, middle - notch);
  context.arc(right, middle, notch, -Math.PI / 2, Math.PI / 2, true);
  context.arcTo(right, bottom, left, bottom, corner);
  context.arcTo(left, bottom, left, middle, corner);
  context.lineTo(left, middle + notch);
  context.arc(left, middle, notch, Math.PI / 2, -Math.PI / 2, true);
  context.arcTo(left, top, right, top, corner);
  context.closePath();
  context.stroke();
}
