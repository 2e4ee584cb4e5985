import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import { isCalendar, readCalendar } from "./calendar-file.ts";
import type { CalendarFile } from "./calendar-file.ts";
import { columnsOf } from "./columns.ts";
import { decodeText } from "./decode.ts";
import { languageNames } from "./language-names.ts";
import type { RowProblem } from "./problem.ts";
import { Repeats } from "./repeats.ts";
import { readRow } from "./row.ts";
import type { AppointmentWish } from "./row.ts";
import { serviceNames } from "./service-names.ts";
import type { ServiceNames } from "./service-names.ts";
import { readTable } from "./table.ts";
import type { Table } from "./table.ts";

/** A row that can be sent to the office. */
export interface ImportRow {
  readonly line: number;
  readonly wish: AppointmentWish;
}

/** A file of appointments as read; `table` is null when it is no calendar and no CSV with the needed headings. */
export interface AppointmentFile {
  readonly table: Table | null;
  readonly rows: readonly ImportRow[];
  /** In the order of the lines; a line may have several. */
  readonly problems: readonly RowProblem[];
  /** Line → what a calendar's event is called in a report; empty for CSV. */
  readonly events: ReadonlyMap<number, string>;
}

/**
 * Reads appointments of another system from iCalendar or from CSV: semicolons or commas, UTF-8 or Windows-1252,
 * German or English headings, German or ISO dates. What cannot be imported is named with its line.
 */
export function parseAppointments(
  bytes: Uint8Array,
  definition: OfficeDefinition,
  now: Instant,
): AppointmentFile {
  const services = serviceNames(definition);
  const source = readSource(decodeText(bytes), definition.zone, services);
  if ("reason" in source) return unreadable([source]);
  const { table, events } = source;
  const { columns, problems: headingProblems } = columnsOf(table.heading);
  if (columns === null) return unreadable(headingProblems);

  const languages = languageNames(definition.languages);
  const setting = { columns, width: table.heading.cells.length, zone: definition.zone, services };
  const repeats = new Repeats();
  const rows: ImportRow[] = [];
  const problems = [...source.problems];
  const unfit = new Set(problems.map(({ line }) => line));
  for (const row of table.rows.filter(({ line }) => !unfit.has(line))) {
    const read = readRow(row, { ...setting, languages, now });
    const repeated = read.wish === null ? null : repeats.check(row.line, read.wish);
    if (repeated !== null) problems.push(repeated);
    else if (read.wish === null) problems.push(...read.problems);
    else rows.push({ line: row.line, wish: read.wish });
  }
  return { table, rows, problems: problems.toSorted((a, b) => a.line - b.line), events };
}

function readSource(text: string, zone: string, services: ServiceNames): CalendarFile | RowProblem {
  if (isCalendar(text)) return readCalendar(text, zone, services);
  const table = readTable(text);
  return "reason" in table ? table : { table, problems: [], events: new Map() };
}

function unreadable(problems: readonly RowProblem[]): AppointmentFile {
  return { table: null, rows: [], problems, events: new Map() };
}
