import { parentPort } from "node:worker_threads";
import { parseEmail, type EmailSource, type ParsedEmail } from "./parse-email.ts";

/** The e-mail as it reads; null when it cannot be read. */
export type Parsing = ParsedEmail | null;

const port = parentPort;
if (port === null) throw new Error("This file runs in a worker thread.");

port.on("message", (raw: EmailSource) => {
  parseEmail(raw).then(
    (parsed: Parsing) => port.postMessage(parsed),
    // Nobody can read it, and what the parser says of it may repeat it.
    () => port.postMessage(null),
  );
});
