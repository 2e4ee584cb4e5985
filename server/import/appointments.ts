import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import { columnsOf } from "./columns.ts";
import { decodeText } from "./decode.ts";
import { languageNames } from "./language-names.ts";
import type { RowProblem } from "./problem.ts";
import { Repeats } from "./repeats.ts";
import { readRow } from "./row.ts";
import type { AppointmentWish } from "./row.ts";
import { serviceNames } from "./service-names.ts";
import { readTable } from "./table.ts";
import type { Table } from "./table.ts";

/** A row that can be sent to the office. */
export interface ImportRow {
  readonly line: number;
  readonly wish: AppointmentWish;
}

/** A file of appointments as read; `table` is null when it is no CSV with the needed headings. */
export interface AppointmentFile {
  readonly table: Table | null;
  readonly rows: readonly ImportRow[];
  /** In the order of the lines; a line may have several. */
  readonly problems: readonly RowProblem[];
}

/**
 * Reads appointments of another system from CSV: semicolons or commas, UTF-8 or Windows-1252, German or English
 * headings, German or ISO dates. What cannot be imported is named with its line.
 */
export function parseAppointments(
  bytes: Uint8Array,
  definition: OfficeDefinition,
  now: Instant,
): AppointmentFile {
  const table = readTable(decodeText(bytes));
  if ("reason" in table) return { table: null, rows: [], problems: [table] };
  const { columns, problems: headingProblems } = columnsOf(table.heading);
  if (columns === null) return { table: null, rows: [], problems: headingProblems };

  const services = serviceNames(definition);
  const languages = languageNames(definition.languages);
  const setting = { columns, width: table.heading.cells.length, zone: definition.zone, services };
  const repeats = new Repeats();
  const rows: ImportRow[] = [];
  const problems: RowProblem[] = [];
  for (const row of table.rows) {
    const read = readRow(row, { ...setting, languages, now });
    const repeated = read.wish === null ? null : repeats.check(row.line, read.wish);
    if (repeated !== null) problems.push(repeated);
    else if (read.wish === null) problems.push(...read.problems);
    else rows.push({ line: row.line, wish: read.wish });
  }
  return { table, rows, problems };
}
