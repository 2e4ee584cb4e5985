import { folded } from "./fold.ts";
import type { RowProblem } from "./problem.ts";
import type { TableRow } from "./table.ts";

/** What a heading may be called, folded; German and English. */
const headings = {
  date: ["datum", "tag", "termindatum", "date", "day"],
  time: ["uhrzeit", "zeit", "beginn", "time", "start"],
  service: ["anliegen", "dienstleistung", "leistung", "service"],
  name: ["name", "nachname", "familienname", "last name", "surname", "family name"],
  firstName: ["vorname", "first name", "given name"],
  email: ["e mail", "email", "mail", "e mail adresse", "e mail address", "email address"],
  phone: ["telefon", "telefonnummer", "handy", "phone", "phone number", "mobile"],
  people: ["personen", "anzahl personen", "personenzahl", "people", "persons", "number of people"],
  language: ["sprache", "language"],
  reference: [
    "id",
    "vorgangsnummer",
    "vorgang",
    "externe id",
    "external id",
    "referenz",
    "reference",
  ],
} as const;

export type Column = keyof typeof headings;

/** Column → its place in a row; optional ones may be missing. */
export type Columns = ReadonlyMap<Column, number>;

type ColumnsRead =
  | { readonly columns: Columns; readonly problems: readonly [] }
  | { readonly columns: null; readonly problems: readonly RowProblem[] };

const required = ["date", "time", "service", "name"] as const satisfies readonly Column[];

/** Finds the columns by their headings; other columns are left alone. */
export function columnsOf(heading: TableRow): ColumnsRead {
  const columns = new Map<Column, number>();
  heading.cells.forEach((cell, at) => {
    const column = columnCalled(folded(cell));
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  });
  const missing = required.filter((column) => !columns.has(column));
  return missing.length === 0
    ? { columns, problems: [] }
    : { columns: null, problems: missing.map((column) => problem(heading.line, column)) };
}

function columnCalled(name: string): Column | undefined {
  return columnNames.find((column) => headings[column].some((heading) => heading === name));
}

const columnNames: readonly Column[] = [
  ...required,
  "firstName",
  "email",
  "phone",
  "people",
  "language",
  "reference",
];

function problem(line: number, column: Column): RowProblem {
  const names = headings[column].join(", ");
  return { line, code: "missing-column", reason: `no column for the ${column}, called ${names}` };
}
