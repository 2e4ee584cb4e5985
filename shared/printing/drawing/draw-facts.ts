import { createCanvas } from "@napi-rs/canvas";
import type { Language } from "../../domain/definition.ts";
import type { Fact } from "../slip-document.ts";
import type { Bitmap } from "./bitmap.ts";
import { directionOf } from "./direction.ts";
import { slipFont } from "./fonts.ts";
import { onSheet } from "./sheet.ts";

const gap = 32;
/** Tried in turn until the facts fit side by side. */
const scales = [1, 0.88, 0.76, 0.64, 0.52, 0.4];

/** Small labels over large values: one fact in the middle, two at the two edges, the first where reading begins. */
export function drawFacts(facts: readonly Fact[], language: Language, width: number): Bitmap {
  const measure = createCanvas(1, 1).getContext("2d");
  const rowWidth = (font: string, texts: readonly string[]): number => {
    measure.font = font;
    const widths = texts.map((text) => measure.measureText(text).width);
    return widths.reduce((sum, each) => sum + each + gap, -gap);
  };
  const fitting = (weight: 400 | 700, dots: number, texts: readonly string[]): number => {
    const scale = scales.find((each) => rowWidth(slipFont(weight, dots * each), texts) <= width);
    return dots * (scale ?? 0.3);
  };
  const label = fitting(
    400,
    24,
    facts.map((fact) => fact.label),
  );
  const value = fitting(
    700,
    48,
    facts.map((fact) => fact.value),
  );
  const valueLine = label * 1.4 + value * 1.05;
  return onSheet(width, valueLine + value * 0.45, (context) => {
    const direction = directionOf(language);
    context.direction = direction;
    for (const [index, fact] of facts.entries()) {
      const side = facts.length === 1 ? "center" : index === 0 ? "start" : "end";
      context.textAlign = side;
      const start = direction === "ltr" ? 0 : width;
      const x = side === "center" ? width / 2 : side === "start" ? start : width - start;
      context.font = slipFont(400, label);
      context.fillText(fact.label, x, label);
      context.font = slipFont(700, value);
      context.fillText(fact.value, x, valueLine);
    }
  });
}
