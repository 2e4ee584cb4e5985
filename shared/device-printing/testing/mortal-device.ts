import { MutePrinter } from "../../printers/mute-printer.ts";
import type { OpenLine } from "../../printers/byte-line.ts";
import { JobDesk } from "../job-desk.ts";
import { JobJournal, type JobRecord } from "../job-journal.ts";
import { fileLine } from "../lines/file-line.ts";
import { PrinterLink } from "../printer-link.ts";

/*
 * A device with a printer, as a process of its own: `node mortal-device.ts SERVER JOURNAL PRINTER [STEP]`. Ends itself
 * by SIGKILL at the given step of its work, counted from 1.
 */

const [server = "", path = "", printerPath = "", dieAt = "0"] = process.argv.slice(2);
let steps = 0;

function step(): void {
  steps += 1;
  if (steps === Number(dieAt)) process.kill(process.pid, "SIGKILL");
}

function stepped<T>(work: () => T): T {
  step();
  const done = work();
  step();
  return done;
}

const journal = JobJournal.open(path);
const loose = [...journal.jobs().values()].some(({ state }) => state === "begun");
const record: JobRecord = {
  known: (job) => journal.known(job),
  jobs: () => journal.jobs(),
  begin: (job) => stepped(() => journal.begin(job)),
  end: (job, end) => stepped(() => journal.end(job, end)),
  forget: (job) => stepped(() => journal.forget(job)),
};

/** In pieces, so that it can die between them. */
const inPieces: OpenLine = async (ear) => {
  const line = await fileLine(printerPath, false)(ear);
  return {
    async write(bytes) {
      const piece = Math.ceil(bytes.length / 3);
      for (let at = 0; at < bytes.length; at += piece) {
        await line.write(bytes.subarray(at, at + piece));
        step();
      }
    },
    close: (timeout) => line.close(timeout),
  };
};

const timeouts = { connect: 1_000, answer: 1_000, job: 10_000 };
const trouble = (what: string, error: unknown): void => console.error(what, error);
const printer = new MutePrinter(inPieces, timeouts, loose);
new PrinterLink({
  server,
  proof: async () => ({ device: "d-0000000000000000", nonce: "", signature: "" }),
  printer,
  desk: new JobDesk(printer, record, trouble),
  trouble,
  pauses: { look: 1_000, retry: 20, longest: 100 },
}).start();
