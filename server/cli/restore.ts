import { Command } from "commander";
import { z } from "zod";
import { restore } from "../journal/sqlite/restore.ts";

/*
 * npm run restore -- FILE: a backup becomes the office's data. The server must be stopped.
 * Exit code 0 when it is in place, 1 when nothing was changed.
 */

const program = new Command("npm run restore --")
  .description("Puts a backup in the place of the office's data; the server must be stopped")
  .argument("<file>", "the backup")
  .option("--data <dir>", "the data directory", "data")
  .option("--force", "replace the data that are there", false)
  .parse();

const options = z.object({ data: z.string(), force: z.boolean() }).parse(program.opts());
const file = z.string().parse(program.args[0]);

try {
  const { seq, replaced, mailsInDoubt } = await restore(file, options.data, options);
  const how = replaced ? "in place of what was there" : "into an empty place";
  console.log(`Restored everything up to event ${seq} ${how} (${options.data}).`);
  if (mailsInDoubt > 0) {
    console.log(
      `${mailsInDoubt} mails waited to be sent when the backup was made. They may have been sent since, so they are ` +
        "not sent again; staff see them as uncertain.",
    );
  }
} catch (error) {
  console.error(`Nothing was restored: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
