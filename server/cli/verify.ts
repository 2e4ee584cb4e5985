import { Command } from "commander";
import { z } from "zod";
import { verify } from "../journal/sqlite/verify/verify.ts";
import { verifyAuditList } from "./verify-audit-list.ts";

/*
 * npm run verify: does what is stored equal what the journal alone says, and is the audit list unbroken? The server may
 * be running. Exit code 0 when so, 1 when something differs, 2 when the file cannot be read.
 */

const program = new Command("npm run verify --")
  .description(
    "Rebuilds the office from its journal and says what in the stored data differs, and follows the audit list",
  )
  .option("--data <dir>", "the data directory", "data")
  .parse();

const { data } = z.object({ data: z.string() }).parse(program.opts());

try {
  const { events, periods, snapshot, differences } = verify(data);
  for (const difference of differences) console.log(difference);
  const compared = snapshot === null ? "no snapshot yet" : `the snapshot at event ${snapshot}`;
  const verdict = differences.length === 0 ? "equal" : `${differences.length} differences`;
  console.log(`${events} events, ${periods} periods, ${compared}: ${verdict}`);
  const audit = verifyAuditList(data);
  console.log(audit.line);
  process.exitCode = differences.length === 0 && audit.isSound ? 0 : 1;
} catch (error) {
  console.error(`Cannot verify: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof Error && error.cause instanceof Error) console.error(error.cause.message);
  process.exitCode = 2;
}
