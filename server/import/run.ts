import { readFile, writeFile } from "node:fs/promises";
import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import { parseAppointments } from "./appointments.ts";
import type { ToolSocket } from "./connect.ts";
import { outputCsv } from "./output.ts";
import type { RowProblem } from "./problem.ts";
import { sendRows } from "./send.ts";

export interface ImportRun {
  readonly file: string;
  readonly out: string;
  readonly definition: OfficeDefinition;
  readonly now: Instant;
  /** Opened only when there is a row to send; closed by `runImport`. */
  readonly connect: () => Promise<ToolSocket>;
}

export interface ImportReport {
  readonly booked: number;
  readonly again: number;
  /** In the order of the lines. */
  readonly problems: readonly RowProblem[];
  /** False when the file has no table to write back. */
  readonly written: boolean;
}

/** Imports a file and writes its output; importing it again changes nothing. */
export async function runImport(run: ImportRun): Promise<ImportReport> {
  const read = parseAppointments(await readFile(run.file), run.definition, run.now);
  const sent = read.rows.length === 0 ? [] : await send(run, read.rows);
  const refused = sent.flatMap(({ line, ...outcome }): readonly RowProblem[] =>
    outcome.booked ? [] : [{ line, code: "refused", reason: outcome.reason }],
  );
  if (read.table !== null) {
    await writeFile(run.out, outputCsv(read.table, sent, read.problems));
  }
  const booked = sent.filter((outcome) => outcome.booked);
  const again = booked.filter((outcome) => outcome.again).length;
  return {
    booked: booked.length - again,
    again,
    problems: [...read.problems, ...refused]
      .toSorted((a, b) => a.line - b.line)
      .map((problem) => named(problem, read.events)),
    written: read.table !== null,
  };
}

/** A calendar's event is found by its UID rather than by a line. */
function named(problem: RowProblem, events: ReadonlyMap<number, string>): RowProblem {
  const event = events.get(problem.line);
  return event === undefined ? problem : { ...problem, reason: `${event}: ${problem.reason}` };
}

async function send(run: ImportRun, rows: Parameters<typeof sendRows>[1]) {
  const socket = await run.connect();
  try {
    return await sendRows(socket, rows);
  } finally {
    socket.close();
  }
}
