import {
  processReply,
  statusPaths,
  type ProcessReply,
} from "../../../shared/protocol/status-pages.ts";
import { timeLimit } from "../../book/time-limit.ts";

/** No answer within this time is none, in milliseconds. */
const answerWithin = 8_000;

/** Asks how every service goes (rule S2); null when the server was not reached. Never rejects. */
export async function askProcess(signal?: AbortSignal): Promise<ProcessReply | null> {
  const limit = timeLimit(answerWithin, signal);
  try {
    const response = await fetch(statusPaths.process, { signal: limit.signal });
    return processReply.parse(await response.json());
  } catch (error) {
    if (signal?.aborted !== true) console.warn("the server was not reached", error);
    return null;
  } finally {
    limit.clear();
  }
}
