import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { RowProblem } from "./problem.ts";

export type Separator = ";" | ",";

/** A record and the line on which it begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A CSV file as read; rows without any value are left out. */
export interface Table {
  readonly separator: Separator;
  readonly heading: TableRow;
  readonly rows: readonly TableRow[];
}

const records = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }),
);

/** Reads CSV with a heading line; the separator is the one that the heading has more of. */
export function readTable(text: string): Table | RowProblem {
  const separator = separatorOf(text);
  try {
    const read = parse(text, { delimiter: separator, info: true, trim: true, ...tolerant });
    const rows = records.parse(read).map(({ record, info }): TableRow => ({
      line: info.lines - record.reduce((sum, cell) => sum + lineBreaksIn(cell), 0),
      cells: record,
    }));
    const [heading, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
    return heading === undefined
      ? { line: 1, code: "unreadable", reason: "the file is empty" }
      : { separator, heading, rows: rest };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      line: lineOf(error),
      code: "unreadable",
      reason: `not readable as CSV: ${error.message}`,
    };
  }
}

const tolerant = { relax_column_count: true, relax_quotes: true } as const;

function separatorOf(text: string): Separator {
  const heading = text.trimStart().split(/\r?\n/, 1)[0] ?? "";
  const count = (separator: Separator) => heading.split(separator).length;
  return count(",") > count(";") ? "," : ";";
}

const lineBreaksIn = (cell: string): number => cell.split(/\r\n|\r|\n/).length - 1;

function lineOf(error: CsvError): number {
  const lines: unknown = error["lines"];
  return typeof lines === "number" ? lines : 1;
}
