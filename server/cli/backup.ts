import { Command } from "commander";
import { resolve } from "node:path";
import { z } from "zod";
import { backup } from "../journal/sqlite/backup.ts";

/*
 * npm run backup -- FILE: the data in one file, while the server may be running.
 * Exit code 0 when the file is complete and on the disk, 1 when there is none.
 */

const program = new Command("npm run backup --")
  .description("Writes the office's data into one file; the server may be running")
  .argument("<file>", "where to write it")
  .option("--data <dir>", "the data directory", "data")
  .option("--force", "replace the file if it exists", false)
  .parse();

const options = z.object({ data: z.string(), force: z.boolean() }).parse(program.opts());
const file = z.string().parse(program.args[0]);

try {
  const { seq, bytes } = await backup(options.data, file, options);
  const megabytes = (bytes / 1_000_000).toFixed(1);
  console.log(`${resolve(file)}: ${megabytes} MB, everything up to event ${seq}.`);
  console.log("It holds names and contacts: keep it where only the office can read it.");
} catch (error) {
  console.error(`No backup was made: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
