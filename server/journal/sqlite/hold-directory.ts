import { openSqliteJournal } from "./sqlite-journal.ts";

// A stand-in for the server: takes the directory it is given, says so, and stays until it is killed.
const directory = process.argv[2];
if (directory === undefined) throw new Error("which directory?");
const journal = openSqliteJournal(directory);
console.log("held");
setInterval(() => journal.database.pragma("application_id"), 60_000);
