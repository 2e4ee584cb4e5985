import type { Answered } from "./flow/state.ts";
import { askStatus } from "./status/ask-status.ts";

/** Looks where a case stands (rule S1), and answers in the flow's words. Rejects only when aborted. */
export async function seeStatus(
  code: string,
  origin: string,
  signal: AbortSignal,
): Promise<Answered> {
  const answer = await askStatus(code, { origin, signal });
  signal.throwIfAborted();
  if (answer.ok) return answer;
  switch (answer.trouble) {
    case "code-unknown":
    case "flooding":
      return { ok: false, error: { code: answer.trouble } };
    case "offline":
      return { ok: false, error: { code: "internal" } };
  }
}
