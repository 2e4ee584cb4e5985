import { createRequire } from "node:module";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import type { SKRSContext2D } from "@napi-rs/canvas";
import { dotsAcross } from "../../printing/render.ts";
import type { Paper } from "../../printing/slip-document.ts";
import { cellOf, runWidth } from "./strip.ts";
import type { Run, Strip, StripItem } from "./strip.ts";

const background = "#E3E0DA";
const paperColour = "#FCFAF5";
const ink = { red: 0x1e, green: 0x1d, blue: 0x22 };
const inkColour = `rgb(${ink.red} ${ink.green} ${ink.blue})`;

/** Dots across the whole roll; the head leaves a margin at both sides. */
const rollDots: Readonly<Record<Paper, number>> = { 80: 640, 58: 464 };
const around = 24;
/** Paper between head and knife. */
const above = 56;
const below = 40;
const tooth = 8;

/** The strip as a picture (PNG), one pixel a dot. */
export function paperPng(strip: Strip): Buffer {
  registerFont();
  const roll = rollDots[strip.paper];
  const length = strip.items.reduce((sum, item) => sum + item.height, above + below);
  const canvas = createCanvas(roll + 2 * around, length + 2 * around);
  const context = canvas.getContext("2d");
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  drawPaper(context, roll, length);
  const left = around + (roll - dotsAcross[strip.paper]) / 2;
  let top = around + above;
  for (const item of strip.items) {
    drawItem(context, item, { left, top, width: dotsAcross[strip.paper] });
    top += item.height;
  }
  return canvas.toBuffer("image/png");
}

/** Straight sides, a toothed edge above and below as the knife leaves it, and a soft shadow. */
function drawPaper(context: SKRSContext2D, width: number, height: number): void {
  context.save();
  context.shadowColor = "rgb(60 50 30 / 0.28)";
  context.shadowBlur = 14;
  context.shadowOffsetY = 4;
  context.fillStyle = paperColour;
  context.beginPath();
  for (let x = 0; x <= width; x += tooth) {
    context.lineTo(around + x, around + ((x / tooth) % 2 === 0 ? 0 : tooth / 2));
  }
  for (let x = width; x >= 0; x -= tooth) {
    context.lineTo(around + x, around + height - ((x / tooth) % 2 === 0 ? 0 : tooth / 2));
  }
  context.closePath();
  context.fill();
  context.restore();
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

function drawItem(context: SKRSContext2D, item: StripItem, place: Place): void {
  switch (item.kind) {
    case "feed":
      return;
    case "raster":
      drawRaster(context, item, place);
      return;
    case "line":
      drawLine(context, item, place);
      return;
    default:
      item satisfies never;
  }
}

function shift(side: "left" | "center" | "right", room: number): number {
  return side === "left" ? 0 : side === "center" ? Math.floor(room / 2) : room;
}

function drawRaster(
  context: SKRSContext2D,
  item: Extract<StripItem, { kind: "raster" }>,
  place: Place,
): void {
  const width = item.rowBytes * 8;
  if (width === 0 || item.height === 0) {
    return;
  }
  const x = place.left + shift(item.side, place.width - width);
  const picture = context.getImageData(x, place.top, width, item.height);
  for (let dot = 0; dot < width * item.height; dot += 1) {
    if (((item.bytes[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) !== 0) {
      picture.data.set([ink.red, ink.green, ink.blue, 255], dot * 4);
    }
  }
  context.putImageData(picture, x, place.top);
}

function drawLine(
  context: SKRSContext2D,
  item: Extract<StripItem, { kind: "line" }>,
  place: Place,
): void {
  const width = item.runs.reduce((sum, run) => sum + runWidth(run), 0);
  let x = place.left + shift(item.side, place.width - width);
  const tallest = Math.max(0, ...item.runs.map((run) => cellOf[run.font].height * run.high));
  for (const run of item.runs) {
    drawRun(context, run, x, place.top + tallest);
    x += runWidth(run);
  }
}

/** Characters stand on a common base line, each in the middle of its cell as in a printer's own font. */
function drawRun(context: SKRSContext2D, run: Run, left: number, bottom: number): void {
  const { width, height } = cellOf[run.font];
  const letter = width / 0.6;
  context.save();
  context.translate(left, bottom - height * run.high);
  context.scale(run.wide, run.high);
  context.fillStyle = inkColour;
  if (run.inverse) {
    context.fillRect(0, 0, run.text.length * width, height);
    context.fillStyle = paperColour;
  }
  context.font = `${run.bold ? 700 : 400} ${letter}px "Printer Font"`;
  context.textAlign = "center";
  for (const [index, character] of [...run.text].entries()) {
    context.fillText(character, (index + 0.5) * width, height * 0.77);
  }
  if (run.underline) {
    context.fillRect(0, height - 2, run.text.length * width, 1);
  }
  context.restore();
}

function registerFont(): void {
  if (GlobalFonts.has("Printer Font")) {
    return;
  }
  const resolve = createRequire(import.meta.url).resolve;
  for (const weight of [400, 700]) {
    const file = resolve(`@fontsource/fira-mono/files/fira-mono-latin-${weight}-normal.woff2`);
    GlobalFonts.registerFromPath(file, "Printer Font");
  }
}
