import { resolve } from "node:path";
import { Command } from "commander";
import { z } from "zod";
import { loadDefinition } from "../definition/load.ts";
import { DefinitionInvalid } from "../definition/problem.ts";
import { connectTool } from "../import/connect.ts";
import { findOffice, howToStart, OfficeNotRunning } from "../import/running-office.ts";
import { runImport } from "../import/run.ts";

/*
 * npm run import -- FILE.csv or FILE.ics: appointments of another system into the running office.
 * Exit code 0 when every row was imported, 1 when a row was not, 2 when nothing could be imported at all.
 */

const program = new Command("npm run import --")
  .description(
    "Imports appointments from a CSV or ICS file into the running office and writes their codes",
  )
  .argument(
    "<file>",
    "CSV with a heading line (date, time, service, name; more is optional), or ICS",
  )
  .option("--data <dir>", "the data directory of the running office", "data")
  .option("--out <file>", "where the rows with their codes go (FILE-codes.csv)")
  .option("--url <url>", "the office's address, when it is not the one in the data directory")
  .parse();

const options = z
  .object({
    data: z.string(),
    out: z.string().optional(),
    url: z.url().optional(),
  })
  .parse(program.opts());
const file = z.string().parse(program.args[0]);
const out = options.out ?? `${file.replace(/\.(csv|ics)$/i, "")}-codes.csv`;

try {
  const office = await findOffice(options.data, options.url);
  const report = await runImport({
    file,
    out,
    definition: loadDefinition(office.definition),
    now: Date.now(),
    connect: () =>
      connectTool(office.address, office.token).catch((cause: unknown) => {
        const why = cause instanceof Error ? cause.message : String(cause);
        const what = `The office at ${office.address} cannot be reached (${why}).`;
        throw new OfficeNotRunning(`${what} ${howToStart(options.data)}`, { cause });
      }),
  });
  for (const { line, reason } of report.problems) console.error(`${file}:${line}: ${reason}`);
  const rows = new Set(report.problems.map(({ line }) => line)).size;
  if (report.written) {
    console.log(`${report.booked} new, ${report.again} again, ${rows} not imported`);
    console.log(`Codes for the letters: ${resolve(out)}`);
  } else console.log("Nothing was imported.");
  process.exitCode = rows === 0 ? 0 : 1;
} catch (error) {
  const expected =
    error instanceof OfficeNotRunning ||
    error instanceof DefinitionInvalid ||
    (error instanceof Error && "code" in error && error.code === "ENOENT");
  if (!expected) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
