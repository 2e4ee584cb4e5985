import type { ListMark, SlipPart } from "./slip-document.ts";
import type { SlipWriter } from "./slip-writer.ts";
import { wrapColumns } from "./wrap-columns.ts";

const look = { font: "a", bold: false, inverse: false, wide: 1, high: 1 } as const;
/** Dots a character of font A takes. */
const cell = 12;

/** In code page 437. */
const marks: Readonly<Record<ListMark, string>> = { tick: " √  ", box: "[ ] " };

/** A list from the left edge; longer items go on below their text, not below their mark. */
export function writeList(
  writer: SlipWriter,
  { mark, items }: Extract<SlipPart, { kind: "list" }>,
  width: number,
): void {
  const sign = marks[mark];
  const columns = Math.floor(width / cell) - sign.length;
  for (const item of items) {
    for (const [index, line] of wrapColumns(item, columns).entries()) {
      writer.item(index === 0 ? sign : " ".repeat(sign.length), line, look);
    }
  }
}
