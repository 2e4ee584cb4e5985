import { monday, nothing } from "../../sample-batches.ts";
import { mailFor } from "../../sample-mails.ts";
import { openSqliteJournal } from "../sqlite-journal.ts";

// Run by the test beside it, which kills this process at the moment a mail is on its way.

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error("which directory?");

const journal = openSqliteJournal(directory, () => monday);
await journal.append({ ...nothing, mails: [mailFor("booked:1"), mailFor("booked:2")] });
journal.outbox.start("booked:1", monday);
process.kill(process.pid, "SIGKILL");
