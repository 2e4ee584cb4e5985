import { stringify } from "csv-stringify/sync";
import { writeAppointmentCode } from "../../shared/domain/appointment-code.ts";
import type { RowProblem } from "./problem.ts";
import type { Sent } from "./send.ts";
import type { Table } from "./table.ts";

/**
 * The file for the letters: every row as it came, with its code as `1234 5678 9012` and what became of it (`new`,
 * `again` or why not). UTF-8 with a byte order mark, so that spreadsheets read the umlauts.
 */
export function outputCsv(
  { separator, heading, rows }: Table,
  sent: readonly Sent[],
  problems: readonly RowProblem[],
): string {
  const width = Math.max(...[heading, ...rows].map(({ cells }) => cells.length));
  const padded = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, at) => cells[at] ?? "");
  const outcomes = new Map(sent.map((row) => [row.line, row]));
  const reasons = Map.groupBy(problems, ({ line }) => line);
  const lines = rows.map(({ line, cells }) => {
    const outcome = outcomes.get(line);
    const reason = (reasons.get(line) ?? []).map((problem) => problem.reason).join("; ");
    if (outcome?.booked !== true) return [...padded(cells), "", outcome?.reason ?? reason];
    const status = outcome.again ? "again" : "new";
    return [...padded(cells), writeAppointmentCode(outcome.code), status];
  });
  return stringify([[...padded(heading.cells), "Code", "Status"], ...lines], {
    delimiter: separator,
    bom: true,
    record_delimiter: "windows",
  });
}
