import type { SKRSContext2D } from "@napi-rs/canvas";

/** Lines no wider than the width in dots. A word wider than the paper is broken between its characters, so nothing is ever lost at the edge. */
export function wrapDrawn(text: string, width: number, context: SKRSContext2D): string[] {
  const fits = (candidate: string): boolean => context.measureText(candidate).width <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") {
      lines.push(line);
    }
    line = "";
    for (const character of word) {
      if (line !== "" && !fits(line + character)) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  return [...lines, line];
}
