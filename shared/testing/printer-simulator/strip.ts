import type { Paper } from "../../printing/slip-document.ts";

/** Characters printed in one look. */
export interface Run {
  readonly text: string;
  readonly font: "a" | "b";
  readonly bold: boolean;
  readonly inverse: boolean;
  readonly underline: boolean;
  readonly wide: number;
  readonly high: number;
}

/** One thing on the paper; heights in dots. */
export type StripItem =
  | {
      readonly kind: "line";
      readonly runs: readonly Run[];
      readonly side: "left" | "center" | "right";
      readonly height: number;
    }
  | {
      readonly kind: "raster";
      readonly rowBytes: number;
      readonly height: number;
      readonly bytes: Uint8Array;
      readonly side: "left" | "center" | "right";
    }
  | { readonly kind: "feed"; readonly height: number };

/** A piece of paper as it hangs out of the printer, from cut to cut. */
export interface Strip {
  /** Counted by its printer from 1. */
  readonly number: number;
  readonly paper: Paper;
  readonly items: readonly StripItem[];
}

/** Width and height of a character in dots. */
export const cellOf = { a: { width: 12, height: 24 }, b: { width: 9, height: 17 } } as const;

export function runWidth(run: Run): number {
  return run.text.length * cellOf[run.font].width * run.wide;
}

/** The text of a strip, line by line, without the blanks around it; pictures carry none. */
export function stripText(strip: Strip): string {
  return strip.items
    .flatMap((item) => (item.kind === "line" ? [item.runs.map(({ text }) => text).join("")] : []))
    .map((line) => line.trim())
    .join("\n");
}
