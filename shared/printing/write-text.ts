import { balanced } from "./balance.ts";
import type { Fact, SlipPart, TextSize } from "./slip-document.ts";
import type { SlipWriter, TextStyle } from "./slip-writer.ts";
import { wrapColumns } from "./wrap-columns.ts";

/** Dots a character takes: font A is 12 × 24, font B 9 × 17. */
const cell = { a: 12, b: 9 } as const;

const plain: TextStyle = { font: "a", bold: false, inverse: false, wide: 1, high: 1 };
const styles: Readonly<Record<TextSize, TextStyle>> = {
  small: { ...plain, font: "b" },
  normal: plain,
  large: { ...plain, wide: 2, high: 2 },
};

/** Text in lines of about equal length, on paper `width` dots wide. */
export function writeText(
  writer: SlipWriter,
  part: Extract<SlipPart, { kind: "text" }>,
  width: number,
): void {
  const wished = styles[part.size];
  const columns = Math.floor(width / cell[wished.font]);
  // Large text that would break is better read in one line.
  const size = part.text.length * wished.wide <= columns ? {} : { wide: 1, high: 1 };
  const style = { ...wished, ...size, bold: part.bold };
  for (const line of balanced((limit) => wrapColumns(part.text, limit), columns, 1)) {
    writer.line(line, style);
  }
}

/** White on black, such as that this is a copy. */
export function writeStamp(writer: SlipWriter, text: string): void {
  writer.line(`  ${text}  `, { ...plain, bold: true, inverse: true });
}

/** Labels over values at the two edges; one below the other when they do not fit. */
export function writeFacts(writer: SlipWriter, facts: readonly Fact[], width: number): void {
  const columns = Math.floor(width / cell.a);
  const [first, second] = facts;
  if (first === undefined) {
    return;
  }
  if (second === undefined || !fits([first.label, second.label], columns)) {
    for (const fact of facts) {
      writer.line(fact.label, plain);
      writeValues(writer, [fact.value], columns);
    }
    return;
  }
  writer.line(apart(first.label, second.label, columns), plain);
  writeValues(writer, [first.value, second.value], columns);
}

/** Twice the size when that fits, else twice the height only. */
function writeValues(
  writer: SlipWriter,
  values: readonly [string, string?],
  columns: number,
): void {
  const [left, right] = values;
  const texts = right === undefined ? [left] : [left, right];
  const wide = fits(texts, Math.floor(columns / 2)) ? 2 : 1;
  const text = right === undefined ? left : apart(left, right, Math.floor(columns / wide));
  writer.line(text, { ...plain, bold: true, wide, high: 2 });
}

function fits(texts: readonly string[], columns: number): boolean {
  return texts.join("  ").length <= columns;
}

function apart(left: string, right: string, columns: number): string {
  return left + " ".repeat(Math.max(1, columns - left.length - right.length)) + right;
}
