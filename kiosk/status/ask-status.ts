import { noStatus, statusPaths, statusReply } from "../../shared/protocol/status-pages.ts";
import type { StatusReply } from "../../shared/protocol/status-pages.ts";
import { timeLimit } from "../book/time-limit.ts";

/** Why a code shows nothing: the server's word, or it was not reached. */
export type StatusTrouble = "code-unknown" | "flooding" | "offline";
export type StatusAnswer =
  | { readonly ok: true; readonly status: StatusReply }
  | { readonly ok: false; readonly trouble: StatusTrouble };

/** No answer within this time is none, in milliseconds. */
const answerWithin = 8_000;

/** Asks where the case with this code stands (rule S1). Never rejects; what is aborted was not reached. */
export async function askStatus(
  code: string,
  { origin = "", signal }: { readonly origin?: string; readonly signal?: AbortSignal } = {},
): Promise<StatusAnswer> {
  const limit = timeLimit(answerWithin, signal);
  try {
    const response = await fetch(origin + statusPaths.status, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code }),
      cache: "no-store",
      signal: limit.signal,
    });
    const body: unknown = await response.json();
    const refused = noStatus.safeParse(body);
    if (refused.success) return { ok: false, trouble: refused.data.code };
    return { ok: true, status: statusReply.parse(body) };
  } catch (error) {
    if (signal?.aborted !== true) console.warn("the server was not reached", error);
    return { ok: false, trouble: "offline" };
  } finally {
    limit.clear();
  }
}
